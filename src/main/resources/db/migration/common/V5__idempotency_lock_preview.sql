-- Requests that may be repeated: each key in use, with the answer that it got.

create table idempotency_key (
    id varchar(64) not null primary key,
    fingerprint varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    status integer not null,
    etag varchar(100),
    location varchar(2000),
    body text
);
create index idempotency_key_expires on idempotency_key (expires_at);

-- Who has an article open.

create table article_lock (
    article_id uuid not null primary key references article (id) on delete cascade,
    holder varchar(200) not null,
    held_since timestamp(6) with time zone not null,
    held_until timestamp(6) with time zone not null
);

-- Links that show articles before their publication.

create table preview (
    id uuid not null primary key,
    article_id uuid not null references article (id) on delete cascade,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index preview_article on preview (article_id, id);
