-- What lists show stands in the rows themselves. H2 keeps a text elsewhere and fetches each one on its own.

alter table edition_article alter column listing set data type varchar(1000000);
alter table edition_term alter column json set data type varchar(1000000);
alter table edition_caption alter column json set data type varchar(1000000);

-- Sections are listed as tags are: a list under several terms can be read along the shortest of them.

insert into edition_term (type, slug, kind, label, json, article_count)
select 'SECTION', section, 'section', section, '{}', count(*) from edition_article where section is not null group by section;
insert into edition_term_listing (article_id, type, slug, published_at, updated_at)
select id, 'SECTION', section, published_at, updated_at from edition_article where section is not null;
drop index edition_article_section;
alter table edition_article drop column section;

-- A language's list takes in its regions'.

drop index edition_article_language;
alter table edition_article add column primary_language varchar(35) default '' not null;
update edition_article set primary_language = case
    when position('-' in language) > 0 then substring(language from 1 for position('-' in language) - 1)
    else language end;
create index edition_article_language_published on edition_article (primary_language, published_at, id);
create index edition_article_language_updated on edition_article (primary_language, updated_at, id);

-- Captions by credit, in any case; in lower case, some letters become two.

alter table edition_caption add column credit_key varchar(1000);
update edition_caption set credit_key = lower(credit);
create index edition_caption_credit on edition_caption (credit_key, id);

-- The desk's lists by time and step.

create index article_changed on article (changed_at);
create index audit_step_step on audit_step (step, id);
create index audit_step_taken_at on audit_step (taken_at);
