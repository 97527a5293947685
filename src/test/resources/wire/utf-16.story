source: dpa
headline: Fischmarkt zieht in den alten Bahnhof
language: de
bylineLine: Von Hans Meier
byline: PERSON Hans Meier
dateline: BERLIN
updatedAt: 2024-06-02T23:15:00Z
PARAGRAPH: Der Hafenrat hat am Montag beschlossen, den Fischmarkt in den alten Bahnhof zu verlegen.
PARAGRAPH: „Darauf haben wir zehn Jahre gewartet“, sagte die Vorsitzende nach der Abstimmung.
line 1: headline
line 2: byline
line 3: updatedAt
line 4: body [note: dateline taken off: BERLIN (dpa) -; also source: dpa]
line 5: body
line 6: discarded [note: page furniture: advertisement]
