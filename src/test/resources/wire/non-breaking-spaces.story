source: The Daily Example
headline: Ferry to run all winter
language: en
bylineLine: By Jane Doe and John Roe
byline: PERSON Jane Doe
byline: PERSON John Roe
publishedAt: 2024-06-02T23:15:00Z
PARAGRAPH: The ferry between the two islands will run all winter for the first time.
PARAGRAPH: The council pays half of the cost.
line 1: source
line 3: headline
line 5: byline
line 7: publishedAt
line 9: discarded [note: page furniture: share link]
line 11: body
line 13: body
