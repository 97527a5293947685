source: 共同
headline: 魚市場、旧駅舎に移転へ
language: ja
bylineLine: 記者 山田太郎
byline: PERSON 山田太郎 [role: 記者]
dateline: セルビー
publishedAt: 2024-06-02T23:15:00Z
PARAGRAPH: 港湾評議会は３日、魚市場を旧駅舎に移転することを決めた。
PARAGRAPH: 議長は「10年待った」と述べた。
PARAGRAPH: 反対の署名は4千人分集まったという。
line 1: headline
line 2: publishedAt
line 3: body [note: dateline taken off: 【セルビー共同】; also source: 共同]
line 4: body
line 5: body
line 6: byline
line 7: discarded [note: page furniture: rights notice]
