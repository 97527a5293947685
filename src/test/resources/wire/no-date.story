headline: Lighthouse to shine again after forty years
language: en
bylineLine: By JANE McDOE, Staff Writer
byline: PERSON Jane McDoe [role: Staff Writer]
PARAGRAPH: The lighthouse of Hanwell is to shine again from the autumn, forty years after it was switched off.
PARAGRAPH: Volunteers have ground a new lens, the harbour office said.
line 1: headline
line 3: byline
line 5: body
line 7: body
line 9: discarded [note: repeats the byline; e-mail address or handle left out; cut off]
