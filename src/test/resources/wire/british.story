source: The Hanwell Guardian
headline: Ferry between the islands to run all winter
standfirst: Islanders had written 3,000 letters before the owners agreed to a trial of three years.
language: en
bylineLine: Jane Doe in Port Selby
byline: PERSON Jane Doe
publishedAt: 2024-06-03T07:15:00Z
updatedAt: 2024-06-03T09:40:00Z
PARAGRAPH: The ferry between the two islands will run all winter for the first time, its owners said.
PARAGRAPH: The council pays half of the cost.
line 1: source
line 3: headline
line 5: standfirst
line 7: byline [note: place of the reporter: Port Selby]
line 9: publishedAt
line 11: updatedAt
line 13: body
line 15: body
