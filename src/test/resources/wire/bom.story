source: The Daily Example
sourceUrl: https://news.example/2024/ferry
headline: Ferry to run all winter
language: en
bylineLine: By Jane Doe
byline: PERSON Jane Doe [role: Political correspondent]
publishedAt: 2024-06-03T12:15:00Z
caption: The ferry at the quay [credit: Getty Images]
PARAGRAPH: The ferry between the two islands will run all winter for the first time, its owners said.
PARAGRAPH: The council pays half of the cost.
line 1: sourceUrl
line 2: headline [note: also source: The Daily Example]
line 3: byline
line 4: byline [note: continues line 3]
line 5: byline [note: taken for the role of the byline above]
line 6: publishedAt
line 7: publishedAt [note: continues line 6]
line 8: discarded [note: page furniture: reading time]
line 9: caption
line 10: caption
line 11: body
line 12: body
