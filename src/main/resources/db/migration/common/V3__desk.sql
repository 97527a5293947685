-- The desk: articles, their revisions, audit trail, locks and previews, and where imported ones came from.

create table article (
    id uuid not null primary key,
    lock_version bigint not null,
    -- The lock version of the latest change that a person made.
    edit_version bigint not null,
    state varchar(20) not null,
    version integer not null,
    revision integer default 0 not null,
    published_revision integer default 0 not null,
    slug varchar(80) not null unique,
    slug_chosen boolean not null,
    language varchar(35) not null,
    headline varchar(500) not null,
    standfirst text,
    slugline varchar(200),
    byline_line varchar(1000),
    section_id uuid,
    dateline varchar(200),
    body text not null,
    word_count integer not null,
    -- The words of the text and the slug, folded for searches.
    search_text text not null,
    editorial_note text,
    source_name varchar(200),
    source_url varchar(2000),
    canonical_url varchar(2000),
    -- The ids of related articles, with a space between.
    related varchar(800) default '' not null,
    related_off boolean default false not null,
    series_part integer,
    translation_of uuid,
    urgency integer,
    genre varchar(20),
    copyright_holder varchar(500),
    copyright_notice varchar(1000),
    usage_terms text,
    syndicatable boolean,
    data_mining varchar(50),
    published_at timestamp(6) with time zone,
    updated_at timestamp(6) with time zone,
    publish_at timestamp(6) with time zone,
    embargo_until timestamp(6) with time zone,
    expire_at timestamp(6) with time zone,
    hold_reason text,
    held_by varchar(200),
    held_since timestamp(6) with time zone,
    approved_by varchar(200),
    scheduled_by varchar(200),
    killed boolean default false not null,
    other_versions integer default 0 not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    -- The same pasted copy makes one draft.
    wire_fingerprint varchar(64) unique
);
create index article_translation_of on article (translation_of);
create index article_expire_at on article (expire_at);
-- The desk's lists: by state, by author, by section, by the last change. Ids sort by time.
create index article_state on article (state, id);
create index article_author on article (created_by, id);
create index article_section on article (section_id);
create index article_changed on article (changed_at);
-- The timer of scheduled stories.
create index article_due on article (publish_at);
-- After the index, which H2 then uses instead of one of its own.
alter table article add foreign key (section_id) references tag (id);

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

-- Pictures. Their files are in the store; those of a picture that was killed are not.
create table image (
    id uuid not null primary key,
    lock_version bigint not null,
    content_hash varchar(64) not null unique,
    format varchar(10) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    signed boolean not null,
    headline varchar(500),
    caption text,
    alt text,
    credit varchar(500),
    creator varchar(500),
    copyright_notice text,
    usage_terms text,
    web_statement varchar(500),
    syndicatable boolean,
    data_mining varchar(50),
    source varchar(500),
    keywords text not null,
    place varchar(500),
    taken_at timestamp(6) with time zone,
    digital_source_type varchar(100),
    focal_x double precision,
    focal_y double precision,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    killed_at timestamp(6) with time zone,
    kill_reason varchar(1000)
);

-- The hash stands in the addresses of the renditions: other words or another focal point make others.
create table image_renditions (
    image_id uuid not null references image (id) on delete cascade,
    hash varchar(24) not null,
    renditions text not null,
    primary key (image_id, hash)
);

create table caption (
    id uuid not null primary key,
    article_id uuid not null references article (id) on delete cascade,
    position integer not null,
    role varchar(20) not null,
    text text,
    alt text,
    credit varchar(500),
    focal_x double precision,
    focal_y double precision,
    image_id uuid
);
create index caption_article on caption (article_id);
create index caption_image on caption (image_id);
-- After the index, which H2 then uses instead of one of its own.
alter table caption add foreign key (image_id) references image (id);

-- What an article said after each save: compressed JSON (StoredJson).
create table article_revision (
    article_id uuid not null references article (id) on delete cascade,
    number integer not null,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(200) not null,
    restored_from integer,
    published_version integer,
    content ${bytes} not null,
    primary key (article_id, number)
);

-- The audit trail outlives its articles.
create table audit_step (
    id uuid not null primary key,
    article_id uuid not null,
    taken_at timestamp(6) with time zone not null,
    taken_by varchar(200) not null,
    step varchar(20) not null,
    from_state varchar(20),
    to_state varchar(20) not null,
    comment text,
    revision integer not null,
    version integer not null
);
create index audit_step_article on audit_step (article_id, id);
create index audit_step_taken_by on audit_step (taken_by, id);
create index audit_step_step on audit_step (step, id);
create index audit_step_taken_at on audit_step (taken_at);

create table article_lock (
    article_id uuid not null primary key references article (id) on delete cascade,
    holder varchar(200) not null,
    held_since timestamp(6) with time zone not null,
    held_until timestamp(6) with time zone not null
);

-- The line that each imported article was last made from: the same line changes nothing.
create table imported_article (
    article_id uuid not null primary key,
    external_id varchar(200) unique,
    fingerprint varchar(43) not null,
    revision integer not null
);

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

-- Fronts at the desk: the draft, and what was launched. Contents are compressed JSON (StoredJson).
create table front (
    slug varchar(80) not null primary key,
    lock_version bigint not null,
    content ${bytes} not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    launched_number integer default 0 not null,
    launched_at timestamp(6) with time zone,
    -- A launch that is to come, with the draft as it was when that was decided.
    launch_at timestamp(6) with time zone,
    launch_by varchar(200),
    launch_content ${bytes}
);
-- The timer of scheduled launches.
create index front_due on front (launch_at);

create table front_launch (
    front varchar(80) not null references front (slug) on delete cascade,
    number integer not null,
    launched_at timestamp(6) with time zone not null,
    launched_by varchar(200) not null,
    alert varchar(500),
    content ${bytes} not null,
    primary key (front, number)
);

-- Of an article or a front.
create table preview (
    id uuid not null primary key,
    article_id uuid references article (id) on delete cascade,
    front varchar(80) references front (slug) on delete cascade,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index preview_article on preview (article_id, id);
create index preview_front on preview (front, id);
