-- Each idempotency key in use, with the answer that its request got.

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
