source: Example News Agency
headline: Ferry to run all winter
language: en
bylineLine: Jane Doe
byline: PERSON Jane Doe
publishedAt: 2024-06-02T15:00:00Z
caption: The ferry at the quay [credit: Jane Roe]
PARAGRAPH: The ferry between the two islands will run all winter for the first time.
PARAGRAPH: The council pays half of the cost.
line 1: source
line 2: headline
line 3: byline
line 4: publishedAt [note: ambiguous date 03/06/2024 read as 2024-06-03; no time of day is printed: midnight is assumed, Asia/Seoul]
line 5: caption
line 6: body
line 7: body
