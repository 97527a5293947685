headline: Market to move, says council
language: en
bylineLine: by Jane Doe, Environment Correspondent, and John Roe in Hanwell
byline: PERSON Jane Doe [role: Environment Correspondent]
byline: PERSON John Roe
publishedAt: 2024-06-03T07:15:00Z
PARAGRAPH: The harbour council voted on Monday to move the fish market to the disused railway station by the end of next year. The vote ended a dispute of ten years.
PARAGRAPH: Traders said they had not been asked. A petition against the move has gathered 4,000 signatures so far, and its authors said they would go on collecting.
PARAGRAPH: The council’s chair said so.
line 1: headline
line 3: byline [note: place of the reporter: Hanwell]
line 5: publishedAt
line 7: body
line 8: body [note: continues line 7]
line 9: body [note: continues line 7]
line 10: body
line 11: body [note: continues line 10]
line 12: body [note: continues line 10]
line 13: body
