source: رويترز
headline: سوق السمك ينتقل إلى المحطة القديمة
language: ar
bylineLine: بقلم: أحمد علي
byline: PERSON أحمد علي
dateline: القاهرة
publishedAt: 2024-06-02T23:15:00Z
PARAGRAPH: قرر مجلس الميناء يوم الاثنين نقل سوق السمك إلى المحطة القديمة.
PARAGRAPH: وقال رئيس المجلس إنهم انتظروا عشر سنوات.
line 1: headline
line 2: byline
line 3: publishedAt
line 4: body [note: dateline taken off: القاهرة 3 يونيو (رويترز) -; also source: رويترز]
line 5: body
line 6: discarded [note: page furniture: share button]
