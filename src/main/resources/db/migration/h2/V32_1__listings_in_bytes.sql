-- Listings are put into answers as they are: they are kept as the bytes that are sent. H2 gives a string in JSON in quotes.

update edition_article set data_mining =
    upper(replace(replace(cast((listing format json)."rights"."dataMining" as varchar), '"', ''), '-', '_'))
    where cast((listing format json)."rights"."dataMining" as varchar) like '"%';
alter table edition_article alter column listing set data type varbinary(1000000) using stringtoutf8(listing);
