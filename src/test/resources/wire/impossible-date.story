source: The Daily Example
headline: Ferry to run all winter
language: en
bylineLine: By Jane Doe
byline: PERSON Jane Doe
PARAGRAPH: The ferry between the two islands will run all winter for the first time.
PARAGRAPH: The council pays half of the cost.
line 1: source
line 2: headline
line 3: byline
line 4: discarded [note: no such date: February 30, 2024]
line 5: body
line 6: body
