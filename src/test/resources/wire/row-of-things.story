source: The Daily Example
headline: Ferry to run all winter
language: en
bylineLine: By Jane Doe and John Roe, Staff Writers
byline: PERSON Jane Doe [role: Staff Writer]
byline: PERSON John Roe [role: Staff Writer]
publishedAt: 2024-06-02T23:15:00Z
updatedAt: 2024-06-03T01:40:00Z
LIST_ITEM: The ferry is to sail four times a day
LIST_ITEM: Tickets cost as much as in summer
PARAGRAPH: The ferry between the two islands will run all winter for the first time.
PARAGRAPH: The council pays half of the cost.
PARAGRAPH: Roe reported from Hanwell.
line 1: discarded [note: page furniture: breadcrumb]
line 2: source
line 3: headline
line 4: discarded [note: repeats the headline]
line 5: byline [note: also publishedAt; also updatedAt; page furniture: 3 min read]
line 6: discarded [note: page furniture: row of page tools]
line 7: body [note: taken for an item of a list]
line 8: body [note: taken for an item of a list]
line 9: body
line 10: body
line 11: discarded [note: page furniture: ornament, no words]
line 12: body
line 13: discarded [note: repeats the byline; may be page furniture]
