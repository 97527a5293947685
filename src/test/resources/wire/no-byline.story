source: The Hanwell Echo
headline: Lighthouse to shine again after forty years
language: en
publishedAt: 2024-06-02T23:15:00Z
PARAGRAPH: The lighthouse of Hanwell is to shine again from the autumn, forty years after it was switched off.
PARAGRAPH: Volunteers have ground a new lens, the harbour office said.
line 1: source
line 2: publishedAt
line 4: headline
line 6: body
line 8: body
