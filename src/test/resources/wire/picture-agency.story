source: 뉴시스
headline: 예산안 부결
language: ko
bylineLine: 김철수 이영희 기자
byline: PERSON 김철수 [role: 기자]
byline: PERSON 이영희 [role: 기자]
dateline: 한바다
publishedAt: 2024-06-02T23:15:10Z
caption: 시 예산안이 3일 의회에서 부결됐다. 2024.06.03. [credit: 한바다=뉴시스 김철수 기자]
PARAGRAPH: 시 예산안이 3일 의회 본회의에서 부결됐다.
PARAGRAPH: 야당은 "당연한 결과"라고 말했다.
line 1: headline
line 2: publishedAt
line 3: caption [note: e-mail address left out]
line 4: body [note: dateline taken off: [한바다=뉴시스] 김철수 이영희 기자 =; also source: 뉴시스; also byline: 김철수 이영희 기자]
line 5: body
line 6: discarded [note: private: e-mail address or handle]
