-- What is long and only ever read whole is kept as bytes, which the application compresses. What is here already stays as it
-- is, in UTF-8, until it is written again. The database need not try to compress it further, nor the text that the desk
-- searches, which it would have to decompress each time.

alter table edition_article alter column body set data type bytea using convert_to(body, 'UTF8');
alter table article_revision alter column content set data type bytea using convert_to(content, 'UTF8');

alter table edition_article alter column body set storage external;
alter table article_revision alter column content set storage external;
alter table article alter column body set storage external;
