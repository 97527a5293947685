-- Listings are put into answers as they are: they are kept as the bytes that are sent.

update edition_article set data_mining = upper(replace(listing::jsonb #>> '{rights,dataMining}', '-', '_'));
alter table edition_article alter column listing set data type bytea using convert_to(listing, 'UTF8');
