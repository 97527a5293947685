-- The desk's tags and bylines. tag_slug and byline_slug hold every slug that a term has or had: it stays reserved for it.
-- tag_merged and byline_merged hold the ids of terms that were merged into another, for requests and copies that still name one.

create table tag (
    id uuid not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    label varchar(200) not null,
    -- The slug and all names, folded for searches.
    search_text text not null,
    kind varchar(20) not null,
    code varchar(100),
    uri varchar(500),
    -- Of a section in the menu.
    position integer,
    parent_id uuid references tag (id)
);
create index tag_parent on tag (parent_id);
-- An import of SKOS finds the tag that has an address.
create index tag_uri on tag (uri);

create table tag_label (
    tag_id uuid not null references tag (id) on delete cascade,
    language varchar(35) not null,
    label varchar(200) not null,
    primary key (tag_id, language)
);

create table tag_alias (
    tag_id uuid not null references tag (id) on delete cascade,
    position integer not null,
    alias varchar(200) not null,
    primary key (tag_id, position)
);

create table tag_slug (
    slug varchar(80) not null primary key,
    tag_id uuid not null references tag (id) on delete cascade
);
create index tag_slug_tag on tag_slug (tag_id);

create table tag_merged (
    merged_id uuid not null primary key,
    tag_id uuid not null references tag (id) on delete cascade
);
create index tag_merged_tag on tag_merged (tag_id);

create table byline (
    id uuid not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    name varchar(200) not null,
    search_text text not null,
    kind varchar(20) not null,
    usual_role varchar(200),
    affiliation varchar(200),
    bio varchar(4000),
    email varchar(254)
);

create table byline_alias (
    byline_id uuid not null references byline (id) on delete cascade,
    position integer not null,
    alias varchar(200) not null,
    primary key (byline_id, position)
);

create table byline_link (
    byline_id uuid not null references byline (id) on delete cascade,
    position integer not null,
    url varchar(500) not null,
    primary key (byline_id, position)
);

create table byline_slug (
    slug varchar(80) not null primary key,
    byline_id uuid not null references byline (id) on delete cascade
);
create index byline_slug_byline on byline_slug (byline_id);

create table byline_merged (
    merged_id uuid not null primary key,
    byline_id uuid not null references byline (id) on delete cascade
);
create index byline_merged_byline on byline_merged (byline_id);

-- One row, which is locked while a label is compared with those of other tags.
create table tag_labelling (
    id integer not null primary key
);
insert into tag_labelling (id) values (1);
