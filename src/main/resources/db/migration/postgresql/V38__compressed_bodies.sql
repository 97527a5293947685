-- What is long and only ever read whole is kept as bytes, which the application compresses. What is here already stays as it
-- is, in UTF-8, until it is written again. The database compresses nothing of it further, nor what it would have to
-- decompress for each list or search; listings stay in their rows.

alter table edition_article alter column body set data type bytea using convert_to(body, 'UTF8');
alter table edition_article alter column snapshot set data type bytea using convert_to(snapshot, 'UTF8');
alter table article_revision alter column content set data type bytea using convert_to(content, 'UTF8');

alter table edition_article alter column body set storage external;
alter table edition_article alter column snapshot set storage external;
alter table edition_article alter column listing set storage external;
alter table edition_article set (toast_tuple_target = 4096);
alter table article_revision alter column content set storage external;
alter table article alter column body set storage external;
