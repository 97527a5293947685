source: 新华社
headline: 鱼市场将迁至旧火车站
language: zh
bylineLine: 记者 张三、李四
byline: PERSON 张三 [role: 记者]
byline: PERSON 李四 [role: 记者]
dateline: 北京
publishedAt: 2024-06-02T23:15:00Z
PARAGRAPH: 市议会3日决定把鱼市场迁到旧火车站。
PARAGRAPH: 议长说：“我们等了十年。”
line 1: headline
line 2: source
line 3: publishedAt
line 4: body [note: dateline taken off: 新华社北京6月3日电（记者张三、李四）; also byline: 记者 张三、李四]
line 5: body
