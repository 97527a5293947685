source: The Daily Example
headline: Ferry to run all winter
language: en
bylineLine: By Jane Doe | Reuters
byline: PERSON Jane Doe [of: Reuters]
publishedAt: 2024-06-03T08:15:00Z
PARAGRAPH: The ferry between the two islands will run all winter for the first time.
PARAGRAPH: The council pays half of the cost.
line 1: source
line 3: headline
line 4: byline
line 5: publishedAt
line 7: body
line 9: body
