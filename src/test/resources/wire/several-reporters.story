source: Port Selby Gazette
headline: Fish market to move to old railway station
standfirst: Council votes seven to two after ten years of dispute
language: en
bylineLine: By Jane Doe, Min-ho Park and Ana Garzón
byline: PERSON Jane Doe
byline: PERSON Min-ho Park
byline: PERSON Ana Garzón
publishedAt: 2024-06-03T07:15:00Z
updatedAt: 2024-06-03T09:40:00Z
caption: The old station at Port Selby. [credit: Jane Roe/Reuters]
PARAGRAPH: The harbour council voted on Monday to move the fish market to the disused railway station by the end of next year.
PARAGRAPH: “We have waited ten years for this,” its chair told reporters after the vote, which passed by seven to two.
HEADING: Traders unhappy
PARAGRAPH: Traders said they had not been asked. A petition against the move has gathered 4,000 signatures.
PARAGRAPH: Share prices of the two companies bidding for the work rose slightly.
line 1: source
line 3: headline
line 5: standfirst
line 7: byline
line 9: publishedAt
line 10: updatedAt
line 12: discarded [note: page furniture: share button]
line 13: discarded [note: page furniture: share button]
line 14: discarded [note: page furniture: share button]
line 15: discarded [note: page furniture: comment link]
line 17: caption
line 19: body
line 21: body
line 23: body [note: taken for a subheading]
line 25: body
line 27: discarded [note: page furniture: advertisement]
line 29: body
line 31: discarded [note: page furniture: link to another story]
line 33: discarded [note: page furniture: heading of a list of links]
line 34: discarded [note: page furniture: listed under "Related articles"]
line 35: discarded [note: page furniture: listed under "Related articles"]
line 37: discarded [note: sign-off of reporters and editors; the byline is kept as it stands]
