-- The installation, its staff's tokens.

create table installation (
    id integer not null primary key,
    signing_key varchar(100)
);
insert into installation (id) values (1);

create table access_token (
    id uuid not null primary key,
    name varchar(200) not null,
    role varchar(20) not null,
    secret_hash varchar(64) not null unique,
    created_at timestamp(6) with time zone not null
);

-- The desk's vocabulary.

create table tag (
    id uuid not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    label varchar(200) not null,
    kind varchar(20) not null,
    code varchar(100),
    uri varchar(500),
    parent_id uuid references tag (id)
);
create index tag_parent on tag (parent_id);

create table tag_label (
    tag_id uuid not null references tag (id) on delete cascade,
    language varchar(35) not null,
    label varchar(200) not null,
    primary key (tag_id, language)
);

create table byline (
    id uuid not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    name varchar(200) not null,
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

-- The desk.

create table article (
    id uuid not null primary key,
    lock_version bigint not null,
    state varchar(20) not null,
    version integer not null,
    slug varchar(80) not null unique,
    slug_chosen boolean not null,
    language varchar(35) not null,
    headline varchar(500) not null,
    standfirst text,
    slugline varchar(200),
    byline_line varchar(1000),
    section_id uuid references tag (id),
    dateline varchar(200),
    body text not null,
    word_count integer not null,
    editorial_note text,
    source_name varchar(200),
    source_url varchar(2000),
    canonical_url varchar(2000),
    urgency integer,
    copyright_holder varchar(500),
    copyright_notice varchar(1000),
    usage_terms text,
    syndicatable boolean,
    data_mining varchar(50),
    published_at timestamp(6) with time zone,
    updated_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    wire_fingerprint varchar(64) unique
);
create index article_state on article (state, id);
create index article_section on article (section_id);

create table article_tag (
    article_id uuid not null references article (id) on delete cascade,
    position integer not null,
    tag_id uuid not null references tag (id),
    primary key (article_id, position)
);
create index article_tag_tag on article_tag (tag_id);

create table article_byline (
    article_id uuid not null references article (id) on delete cascade,
    position integer not null,
    byline_id uuid not null references byline (id),
    role varchar(200),
    primary key (article_id, position)
);
create index article_byline_byline on article_byline (byline_id);

create table article_correction (
    article_id uuid not null references article (id) on delete cascade,
    position integer not null,
    at timestamp(6) with time zone not null,
    version integer not null,
    note text not null,
    primary key (article_id, position)
);

create table caption (
    id uuid not null primary key,
    article_id uuid not null references article (id) on delete cascade,
    position integer not null,
    role varchar(20) not null,
    text text not null,
    alt text,
    credit varchar(500)
);
create index caption_article on caption (article_id);

-- The edition. Its rows stand for themselves and refer to nothing of the desk's.

create table edition_head (
    id integer not null primary key,
    change_number bigint not null
);
insert into edition_head (id, change_number) values (1, 0);

create table edition_change (
    number bigint not null primary key,
    kind varchar(20) not null,
    at timestamp(6) with time zone not null,
    article_id uuid not null,
    version integer not null,
    reason text
);
create index edition_change_article on edition_change (article_id);

create table edition_article (
    id uuid not null primary key,
    version integer not null,
    slug varchar(80) not null unique,
    language varchar(35) not null,
    section varchar(80),
    published_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    change_number bigint not null,
    listing text not null,
    body text not null,
    snapshot text not null
);
create index edition_article_published on edition_article (published_at, id);
create index edition_article_updated on edition_article (updated_at, id);
create index edition_article_section on edition_article (section, published_at, id);
create index edition_article_language on edition_article (language, published_at, id);

create table edition_slug (
    slug varchar(80) not null primary key,
    article_id uuid not null
);

create table edition_tombstone (
    article_id uuid not null primary key,
    at timestamp(6) with time zone not null,
    killed boolean not null
);

create table edition_term (
    type varchar(10) not null,
    slug varchar(80) not null,
    kind varchar(20) not null,
    label varchar(200) not null,
    json text not null,
    article_count bigint not null,
    primary key (type, slug)
);

create table edition_term_listing (
    article_id uuid not null,
    type varchar(10) not null,
    slug varchar(80) not null,
    published_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    primary key (article_id, type, slug)
);
create index edition_term_listing_published on edition_term_listing (type, slug, published_at, article_id);
create index edition_term_listing_updated on edition_term_listing (type, slug, updated_at, article_id);

create table edition_caption (
    id uuid not null primary key,
    article_id uuid not null,
    credit varchar(500),
    json text not null
);
create index edition_caption_article on edition_caption (article_id);
