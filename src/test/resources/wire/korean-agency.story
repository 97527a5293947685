source: 뉴시스
headline: [단독] 조력발전소 10월 문 연다
language: ko
bylineLine: 서하늘 기자
byline: PERSON 서하늘 [role: 기자]
dateline: 할라항
publishedAt: 2024-06-02T23:15:00Z
caption: 할라항 조력발전소 전경 [credit: 뉴시스 자료사진]
PARAGRAPH: 할라항시는 조력발전소가 10월에 문을 연다고 밝혔다.
PARAGRAPH: 시장은 "2년 늦었지만 안전이 우선"이라고 말했다.
line 1: headline
line 2: publishedAt
line 3: byline
line 4: discarded [note: page furniture: subscription offer]
line 6: body [note: dateline taken off: (할라항=뉴시스) 서하늘 기자 =; also source: 뉴시스]
line 8: caption [note: may be page furniture]
line 9: caption
line 11: body
line 13: discarded [note: private: e-mail address or handle]
line 14: discarded [note: repeats the time]
