-- Every slug that a tag or byline has or had: it stays reserved for it.

create table tag_slug (
    slug varchar(80) not null primary key,
    tag_id uuid not null references tag (id) on delete cascade
);
create index tag_slug_tag on tag_slug (tag_id);
insert into tag_slug (slug, tag_id) select slug, id from tag;

create table byline_slug (
    slug varchar(80) not null primary key,
    byline_id uuid not null references byline (id) on delete cascade
);
create index byline_slug_byline on byline_slug (byline_id);
insert into byline_slug (slug, byline_id) select slug, id from byline;

create table tag_alias (
    tag_id uuid not null references tag (id) on delete cascade,
    position integer not null,
    alias varchar(200) not null,
    primary key (tag_id, position)
);
create index tag_uri on tag (uri);

-- The ids of tags and bylines that were merged into another: whatever still holds one means that other.

create table tag_merged (
    merged_id uuid not null primary key,
    tag_id uuid not null references tag (id) on delete cascade
);
create index tag_merged_tag on tag_merged (tag_id);

create table byline_merged (
    merged_id uuid not null primary key,
    byline_id uuid not null references byline (id) on delete cascade
);
create index byline_merged_byline on byline_merged (byline_id);

-- Slugs that tags, sections and bylines of the edition had before.

create table edition_former_term (
    type varchar(10) not null,
    slug varchar(80) not null,
    present_slug varchar(80) not null,
    primary key (type, slug)
);
create index edition_former_term_present on edition_former_term (type, present_slug);

-- Published articles that still show a tag, section or byline as it was before a change.

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
