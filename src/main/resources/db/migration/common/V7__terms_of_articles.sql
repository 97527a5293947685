-- What stands in a published article besides its words: the names that caches know it by.

alter table edition_article add column terms varchar(20000) default '' not null;
