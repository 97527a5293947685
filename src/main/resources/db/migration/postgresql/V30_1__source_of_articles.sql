update edition_article set
    source_name = listing::jsonb #>> '{source,name}',
    syndicatable = coalesce((listing::jsonb #>> '{rights,syndicatable}')::boolean, true);
alter table partner_delivery alter column section type varchar(80) collate "C";
