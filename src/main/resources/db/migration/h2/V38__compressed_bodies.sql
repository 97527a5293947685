-- What is long and only ever read whole is kept as bytes, which the application compresses. What is here already stays as it
-- is, in UTF-8, until it is written again.

alter table edition_article alter column body set data type blob;
alter table edition_article alter column snapshot set data type blob;
alter table article_revision alter column content set data type blob;
