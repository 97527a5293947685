source: ТАСС
headline: Рыбный рынок переедет на старый вокзал
language: ru
bylineLine: Автор: Иван Петров
byline: PERSON Иван Петров
dateline: СЕЛЬБИЙСК
publishedAt: 2024-06-03T05:15:00Z
PARAGRAPH: Городской совет в понедельник решил перенести рыбный рынок на старый вокзал.
PARAGRAPH: «Мы ждали этого десять лет», — сказала председатель совета.
PARAGRAPH: Торговцы заявили, что их мнения не спросили.
line 1: headline
line 2: byline
line 3: publishedAt
line 4: body [note: dateline taken off: СЕЛЬБИЙСК, 3 июня. /ТАСС/.; also source: ТАСС]
line 5: body
line 6: body
line 7: discarded [note: page furniture: share button]
