-- The edition: what is published, and the change log. Its rows stand for themselves and refer to nothing of the desk's.

-- One row, whose lock gives the numbers of the change log: without gaps, in the order of commits.
create table edition_head (
    id integer not null primary key,
    change_number bigint not null,
    began_at timestamp(6) with time zone default current_timestamp not null
);
insert into edition_head (id, change_number) values (1, 0);

create table edition_change (
    number bigint not null primary key,
    kind varchar(20) not null,
    at timestamp(6) with time zone not null,
    -- Null where a front changed; then there is its slug.
    article_id uuid,
    version integer not null,
    reason text,
    front varchar(80)
);
create index edition_change_article on edition_change (article_id);
-- Corrections, withdrawals and kills, for the list of recalls.
create index edition_change_kind on edition_change (kind, number);

-- listing is sent as it is stored: the article's JSON without its body, in UTF-8, which stays in the row, because a list reads
-- many. body and snapshot are compressed JSON (StoredJson). terms are the cache tags of the article's tags and bylines.
create table edition_article (
    id uuid not null primary key,
    version integer not null,
    slug varchar(80) not null unique,
    language varchar(35) not null,
    primary_language varchar(35) default '' not null,
    published_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    change_number bigint not null,
    terms varchar(20000) default '' not null,
    source_name varchar(200),
    syndicatable boolean default true not null,
    data_mining varchar(40),
    other_versions integer default 0 not null,
    series_slug varchar(80),
    series_part integer,
    -- The id of the original, for the original and its translations.
    translation_group uuid,
    -- Whether answers that show it may show other articles beside it.
    linked boolean default false not null,
    listing ${row_bytes} not null,
    body ${bytes} not null,
    snapshot ${bytes} not null
);
create index edition_article_published on edition_article (published_at, id);
create index edition_article_updated on edition_article (updated_at, id);
-- The list of a language takes in its regions.
create index edition_article_language_published on edition_article (primary_language, published_at, id);
create index edition_article_language_updated on edition_article (primary_language, updated_at, id);
-- Whether anything is in a language.
create index edition_article_language on edition_article (language);
create index edition_article_series on edition_article (series_slug, primary_language, series_part, id);
create index edition_article_translation on edition_article (translation_group, language, id);
-- Sitemaps ask what a span of time holds and when it last changed: the index alone answers.
create index edition_article_archive on edition_article (published_at, updated_at);

-- Present and earlier slugs.
create table edition_slug (
    slug varchar(80) not null primary key,
    article_id uuid not null
);
create index edition_slug_article on edition_slug (article_id);

-- What was withdrawn, with the lists that it stood in: readers of such a list learn of it.
create table edition_tombstone (
    article_id uuid not null primary key,
    at timestamp(6) with time zone not null,
    killed boolean not null,
    version integer default 1 not null,
    other_versions integer default 0 not null,
    language varchar(35),
    terms varchar(50000) default '' not null,
    source_name varchar(200),
    syndicatable boolean
);
create index edition_tombstone_at on edition_tombstone (at, article_id);

-- Tags, sections and bylines of published articles (type is TAG, SECTION or BYLINE), and the articles of each.
create table edition_term (
    type varchar(10) not null,
    slug varchar(80) not null,
    kind varchar(20) not null,
    label varchar(200) not null,
    json varchar(1000000) not null,
    article_count bigint not null,
    -- The slug of the term above, and the place of a section in the menu.
    parent varchar(80),
    position integer,
    primary key (type, slug)
);
create index edition_term_parent on edition_term (type, parent);

create table edition_term_listing (
    article_id uuid not null,
    type varchar(10) not null,
    slug varchar(80) not null,
    published_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    -- Whether the article carries the term itself, or only one below it.
    direct boolean default true not null,
    primary key (article_id, type, slug)
);
create index edition_term_listing_published on edition_term_listing (type, slug, published_at, article_id);
create index edition_term_listing_updated on edition_term_listing (type, slug, updated_at, article_id);

create table edition_former_term (
    type varchar(10) not null,
    slug varchar(80) not null,
    present_slug varchar(80) not null,
    primary key (type, slug)
);
create index edition_former_term_present on edition_former_term (type, present_slug);

-- Published articles that still show a tag, section or byline as it was before a change: the queue of those to render anew.
create table edition_stale_article (
    change_id uuid not null,
    article_id uuid not null,
    term_id uuid not null,
    due_at timestamp(6) with time zone not null,
    primary key (change_id, article_id)
);
create index edition_stale_article_due on edition_stale_article (due_at);
create index edition_stale_article_term on edition_stale_article (term_id);
create index edition_stale_article_article on edition_stale_article (article_id);

-- credit_key is the credit in lower case, in which some letters become two.
create table edition_caption (
    id uuid not null primary key,
    article_id uuid not null,
    credit varchar(500),
    credit_key varchar(1000),
    image_id uuid,
    image_hash varchar(24),
    json varchar(1000000) not null
);
create index edition_caption_article on edition_caption (article_id);
create index edition_caption_image on edition_caption (image_id);
create index edition_caption_credit on edition_caption (credit_key, id);

-- Copies of stories that are scheduled under embargo, for partners that may have them before their time. They stand apart
-- from the edition: nothing that answers the public reads this table, and the change log has no rows of them. number
-- is that of the copy's last change, in the order of commits; a copy that was taken back has a reason and no text.
create table edition_advance (
    article_id uuid not null primary key,
    number bigint not null unique,
    moved_at timestamp(6) with time zone default current_timestamp not null,
    reason varchar(200),
    language varchar(35) not null,
    source_name varchar(200),
    syndicatable boolean not null,
    terms varchar(25000) not null,
    listing varchar(1000100),
    body ${bytes},
    snapshot ${bytes}
);

create table edition_advance_head (
    id integer not null primary key,
    number bigint not null
);
insert into edition_advance_head (id, number) values (1, 0);

-- Fronts as launched: compressed JSON (StoredJson) of lists that name their articles and what fills them.
create table edition_front (
    slug varchar(80) not null primary key,
    number integer not null,
    content ${bytes} not null
);

-- The pictures that fronts show in the place of the stories' own: the public JSON of each.
create table edition_front_image (
    front varchar(80) not null,
    image_id uuid not null,
    image_hash varchar(24) not null,
    json varchar(1000000) not null,
    primary key (front, image_id)
);
create index edition_front_image_image on edition_front_image (image_id);
