-- Slugs and language tags sort by their characters' codes, as in H2, whatever the database's locale: lists are paged by them.
-- All columns that are compared with each other have the same collation.

alter table tag alter column slug type varchar(80) collate "C";
alter table tag_slug alter column slug type varchar(80) collate "C";
alter table byline alter column slug type varchar(80) collate "C";
alter table byline_slug alter column slug type varchar(80) collate "C";
alter table article alter column slug type varchar(80) collate "C";
alter table edition_article alter column slug type varchar(80) collate "C";
alter table edition_article alter column language type varchar(35) collate "C";
alter table edition_slug alter column slug type varchar(80) collate "C";
alter table edition_term alter column slug type varchar(80) collate "C";
alter table edition_term_listing alter column slug type varchar(80) collate "C";
alter table edition_former_term alter column slug type varchar(80) collate "C";
alter table edition_former_term alter column present_slug type varchar(80) collate "C";
alter table partner_delivery alter column section type varchar(80) collate "C";

-- Text that is searched in any case knows the letters of all scripts, also where the database's locale knows ASCII's only.

alter table tag alter column label type varchar(200) collate "und-x-icu";
alter table tag_alias alter column alias type varchar(200) collate "und-x-icu";
alter table byline alter column name type varchar(200) collate "und-x-icu";
alter table byline_alias alter column alias type varchar(200) collate "und-x-icu";
alter table article alter column headline type varchar(500) collate "und-x-icu";
alter table article alter column standfirst type text collate "und-x-icu";
alter table article alter column slugline type varchar(200) collate "und-x-icu";
alter table article alter column body type text collate "und-x-icu";
alter table edition_term alter column label type varchar(200) collate "und-x-icu";
alter table edition_caption alter column credit type varchar(500) collate "und-x-icu";
