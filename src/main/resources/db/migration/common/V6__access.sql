-- The installation's key, and the tokens of its staff and its partners.

create table installation (
    id integer not null primary key,
    signing_key varchar(100)
);
insert into installation (id) values (1);

-- A token has a role, or is a partner's. live_name is the name in lower case until the token is revoked: then the name is
-- free again.
create table access_token (
    id uuid not null primary key,
    name varchar(200) not null,
    live_name varchar(400),
    role varchar(20),
    partner_id uuid references partner (id) on delete cascade,
    secret_hash varchar(64) not null unique,
    address_ranges varchar(4000),
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) default 'copydesk' not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    constraint access_token_live_name unique (live_name)
);
create index access_token_partner on access_token (partner_id, id);
