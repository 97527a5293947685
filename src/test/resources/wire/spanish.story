source: El Faro de Puerto Selva
headline: El mercado de pescado se muda a la vieja estación
standfirst: El pleno lo aprueba tras diez años de disputa
language: es
bylineLine: Por Ana Garzón y Luis Perales
byline: PERSON Ana Garzón
byline: PERSON Luis Perales
dateline: PUERTO SELVA
publishedAt: 2024-06-02T23:15:00Z
updatedAt: 2024-06-03T01:40:00Z
caption: La vieja estación de Puerto Selva. [credit: EFE]
PARAGRAPH: El pleno del ayuntamiento aprobó el lunes el traslado del mercado de pescado a la vieja estación.
PARAGRAPH: «Llevamos diez años esperando», dijo la presidenta del pleno a los periodistas.
PARAGRAPH: Los comerciantes dijeron que nadie los había consultado.
line 1: source
line 3: headline
line 5: standfirst
line 7: byline
line 9: publishedAt
line 10: updatedAt
line 12: discarded [note: page furniture: share button]
line 14: caption
line 16: body [note: dateline taken off: PUERTO SELVA, 3 Jun. (EUROPA PRESS) -]
line 18: body
line 20: discarded [note: page furniture: advertisement]
line 22: body
line 24: discarded [note: page furniture: link to another story]
