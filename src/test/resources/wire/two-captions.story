source: Selby Lantern
headline: Ferry between the islands to run all winter
language: en
bylineLine: By Jane Doe
byline: PERSON Jane Doe
publishedAt: 2024-06-02T23:15:00Z
updatedAt: 2024-06-03T01:40:00Z
caption: The ferry at the quay [credit: Selby Lantern]
caption: A passenger waits in the rain. [credit: Jane Roe/Getty Images]
PARAGRAPH: The ferry between the two islands will run all winter for the first time, its owners said Monday.
PARAGRAPH: The council pays half of the cost, under a treaty of the islands' transport council (ITC).
PARAGRAPH: Islanders had asked for it for years, and wrote 3,000 letters to the island government (Isle Office).
line 1: source
line 4: headline
line 6: byline
line 8: publishedAt
line 9: updatedAt
line 11: discarded [note: page furniture: share link]
line 13: caption
line 15: body
line 17: caption
line 19: body
line 21: body
