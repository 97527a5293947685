headline: Lighthouse to shine again after forty years
language: en
PARAGRAPH: The lighthouse of Hanwell is to shine again from the autumn, forty years after it was switched off.
PARAGRAPH: Volunteers have ground a new lens, the harbour office said.
PARAGRAPH: Nobody has said yet who will pay for the light.
line 1: headline
line 2: body
line 3: body
line 4: body
