headline: Ferry between the islands to run all winter for the first time in the memory of the islands
language: en
bylineLine: By Jane Doe | Hanwell Echo
byline: PERSON Jane Doe [of: Hanwell Echo]
publishedAt: 2024-06-03T07:15:00Z
PARAGRAPH: The ferry between the two islands will run all winter for the first time, its owners said on Monday. The council pays half of the cost, under a treaty that both sides signed in the spring after long talks.
PARAGRAPH: Islanders had asked for it for years. They wrote 3,000 letters to the island government, which answered none of them, and in the end went to see the minister of transport themselves.
line 1: headline
line 2: headline [note: continues line 1]
line 4: byline
line 5: publishedAt
line 7: body
line 8: body [note: continues line 7]
line 9: body [note: continues line 7]
line 11: body
line 12: body [note: continues line 11]
line 13: body [note: continues line 11]
line 15: discarded [note: sign-off of reporters and editors; the byline is kept as it stands]
