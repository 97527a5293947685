-- What lists a withdrawn article stood in, so that those who read such a list learn of it, and its last version.

alter table edition_tombstone add column version integer default 1 not null;
alter table edition_tombstone add column language varchar(35);
alter table edition_tombstone add column terms varchar(25000) default '' not null;
create index edition_tombstone_at on edition_tombstone (at, article_id);

-- What a span of the archive holds, and when it changed last, is told from the index alone.

create index edition_article_archive on edition_article (published_at, updated_at);
