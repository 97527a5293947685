source: THE SELBY GAZETTE
headline: COUNCIL MOVES FISH MARKET
language: en
bylineLine: BY JANE DOE
byline: PERSON Jane Doe [role: Staff reporter]
dateline: SELBY
publishedAt: 2024-06-02T15:00:00Z
PARAGRAPH: The council moved the fish market on Monday.
PARAGRAPH: Nobody was surprised, it said.
line 1: source
line 2: publishedAt [note: no time of day is printed: midnight is assumed, Asia/Seoul]
line 4: headline
line 6: byline
line 7: byline [note: taken for the role of the byline above]
line 9: body [note: dateline taken off: SELBY —]
line 11: body
