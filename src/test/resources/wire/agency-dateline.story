source: Yonhap
headline: Harbour city to open tidal power station in autumn
language: en
bylineLine: By Seo Ha-neul
byline: PERSON Seo Ha-neul
dateline: PORT HALLA
PARAGRAPH: The harbour city of Port Halla will open its tidal power station in October, two years later than planned, its mayor said Monday.
PARAGRAPH: The station is to supply 40,000 households, according to the city's energy office (CEO).
PARAGRAPH: "We have learned a great deal about mud," the mayor told reporters.
line 1: headline [note: mark of the version left out: (LEAD)]
line 3: byline
line 5: body [note: dateline taken off: PORT HALLA, June 3 (Yonhap) --; also source: Yonhap]
line 7: body
line 9: body
line 11: discarded [note: private: e-mail address or handle]
line 12: discarded [note: page furniture: end mark]
