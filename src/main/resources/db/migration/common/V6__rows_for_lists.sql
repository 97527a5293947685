-- What lists show stands in the rows themselves. H2 keeps a text elsewhere and fetches each one on its own.

alter table edition_article alter column listing set data type varchar(1000000);
alter table edition_term alter column json set data type varchar(1000000);
alter table edition_caption alter column json set data type varchar(1000000);
