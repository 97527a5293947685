-- Where imported articles came from: the line that each was last made from, so that the same line changes nothing.

create table imported_article (
    article_id uuid not null primary key,
    external_id varchar(200) unique,
    fingerprint varchar(43) not null,
    revision integer not null
);

-- Imports, and how far each came.

create table import_run (
    id uuid not null primary key,
    started_at timestamp(6) with time zone not null,
    started_by varchar(200) not null,
    seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    state varchar(20) not null,
    lines bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    rejected bigint not null
);

-- An export asks for all slugs of an article.

create index edition_slug_article on edition_slug (article_id);
