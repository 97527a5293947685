source: 한바다일보
headline: 어시장, 옛 기차역으로 이전 확정
standfirst: "10년 기다렸다"…상인들은 반발
language: ko
bylineLine: 김철수·이영희 기자
byline: PERSON 김철수 [role: 기자]
byline: PERSON 이영희 [role: 기자]
dateline: 한바다
publishedAt: 2024-06-02T23:15:00Z
updatedAt: 2024-06-03T01:40:00Z
caption: 한바다시의 옛 기차역. [credit: 연합뉴스]
PARAGRAPH: 한바다시 의회는 3일 어시장을 옛 기차역으로 옮기기로 의결했다.
PARAGRAPH: 의장은 "10년을 기다렸다"고 말했다.
PARAGRAPH: 상인들은 의견을 묻지 않았다며 반발했다. 반대 서명에는 4천 명이 참여했다.
line 1: source
line 3: headline
line 5: standfirst
line 7: byline [note: e-mail address or handle left out]
line 9: publishedAt [note: also updatedAt]
line 11: discarded [note: page furniture: page tool]
line 12: discarded [note: page furniture: share button]
line 14: caption
line 16: body [note: dateline taken off: (한바다=연합뉴스) 김철수 기자 =]
line 18: body
line 20: body
line 22: discarded [note: repeats the byline; e-mail address or handle left out]
line 23: discarded [note: page furniture: rights notice]
