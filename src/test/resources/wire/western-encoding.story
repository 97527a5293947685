source: LE COURRIER DE SELBY
headline: Le marché aux poissons déménage dans l’ancienne gare
language: fr
bylineLine: Par Jeanne Dupré
byline: PERSON Jeanne Dupré
dateline: PARIS
publishedAt: 2024-06-02T23:15:00Z
updatedAt: 2024-06-03T01:40:00Z
caption: L’ancienne gare de Port-Selby. [credit: JEANNE ROI / AFP]
PARAGRAPH: Le conseil du port a voté lundi le déménagement du marché aux poissons.
PARAGRAPH: « Nous attendions cela depuis dix ans », a déclaré la présidente aux journalistes.
line 1: source
line 2: headline
line 3: byline
line 4: publishedAt [note: also updatedAt]
line 5: caption
line 6: body [note: dateline taken off: PARIS, 3 juin (AFP) –]
line 7: body
line 8: discarded [note: page furniture: link to another story]
