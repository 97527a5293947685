-- H2 gives a string in JSON as it is written there: in quotes, with escapes.

update edition_article set
    source_name = case when cast((listing format json)."source"."name" as varchar) like '"%' then
        replace(replace(regexp_replace(cast((listing format json)."source"."name" as varchar), '^"|"$', ''), '\"', '"'), '\\', '\')
    end,
    syndicatable = coalesce(cast((listing format json)."rights"."syndicatable" as varchar), 'true') <> 'false';
