source: Reuters
headline: Ferry to run all winter
language: en
bylineLine: Reporting by Jane Doe in Hanwell and Min Park
byline: PERSON Jane Doe
byline: PERSON Min Park
dateline: HANWELL/SELBY
publishedAt: 2024-06-02T15:00:00Z
caption: The ferry at the quay in Hanwell, June 1, 2024. [credit: REUTERS/Jane Roe/File Photo]
PARAGRAPH: The ferry between the two islands will run all winter for the first time, its owners said.
PARAGRAPH: The council pays half of the cost.
line 1: headline
line 3: body [note: dateline taken off: HANWELL/SELBY, June 3, 2024 (Reuters) -; also source: Reuters; also publishedAt: no time of day is printed, midnight is assumed, Asia/Seoul]
line 5: caption
line 7: discarded [note: repeats the headline]
line 9: body
line 11: byline [note: sign-off; not credited: Editing by John Roe]
line 13: discarded [note: page furniture: rights notice]
