-- The database does not compress what the application has compressed, nor what it would have to decompress for each list or search.

alter table edition_article alter column listing set storage external;
alter table edition_article alter column body set storage external;
alter table edition_article alter column snapshot set storage external;
alter table edition_advance alter column body set storage external;
alter table edition_advance alter column snapshot set storage external;
alter table article_revision alter column content set storage external;
alter table article alter column body set storage external;

-- Listings and revisions stay in their rows where they fit, rather than in pieces elsewhere.

alter table edition_article set (toast_tuple_target = 4096);
alter table article_revision set (toast_tuple_target = 4096);
