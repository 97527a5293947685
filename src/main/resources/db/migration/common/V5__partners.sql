-- Partners, what each is entitled to, and the ledger of what each was given.

-- live_name is the name in lower case. A change of an entitlement is told article by article: swept_to says how far that is,
-- sweep_from is the newest change when it began, sweep_before the entitlement until then; without it, no sweep is under way.
-- advance_place is the advance copy that the partner was last told of; null for a partner that never could have one.
create table partner (
    id uuid not null primary key,
    name varchar(200) not null,
    live_name varchar(400) not null unique,
    contacts text not null,
    suspended_because varchar(1000),
    expires_at timestamp(6) with time zone,
    entitlement text not null,
    effective text not null,
    full_text boolean not null,
    pictures boolean not null,
    advance_copy boolean default false not null,
    advance_place bigint,
    requests_per_minute integer,
    articles_per_day integer,
    articles_per_month integer,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    entry_step bigint default 0 not null,
    delivery_serial bigint default 0 not null,
    sweep_before text,
    sweep_from bigint,
    swept_to uuid
);
create index partner_sweep on partner (sweep_from);
create index partner_advance on partner (advance_place);

-- What a partner has used of its limits, in the present minute, day and month.
create table partner_tally (
    partner_id uuid not null primary key references partner (id) on delete cascade,
    minute_begin timestamp(6) with time zone not null,
    requests integer not null,
    day_begin timestamp(6) with time zone not null,
    day_articles integer not null,
    month_begin timestamp(6) with time zone not null,
    month_articles integer not null
);

-- Changes that one partner alone has, because its entitlement changed: they come after the change log's row of that number.
create table partner_entry (
    partner_id uuid not null references partner (id) on delete cascade,
    step bigint not null,
    number bigint not null,
    at timestamp(6) with time zone not null,
    article_id uuid not null,
    kind varchar(20) not null,
    primary key (partner_id, step)
);
create index partner_entry_place on partner_entry (partner_id, number, step);

-- The ledger: what each partner holds now, and each delivery. It keeps its partner from being deleted.
-- advance_number is the state of the advance copy that it holds; null for a published version.
create table partner_holding (
    partner_id uuid not null references partner (id),
    article_id uuid not null,
    version integer not null,
    state varchar(20) not null,
    first_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    door varchar(20) not null,
    gone_number bigint,
    advance_number bigint,
    primary key (partner_id, article_id)
);
create index partner_holding_article on partner_holding (article_id, partner_id);

create table partner_delivery (
    partner_id uuid not null references partner (id),
    serial bigint not null,
    article_id uuid not null,
    version integer not null,
    state varchar(20) not null,
    at timestamp(6) with time zone not null,
    usage_month varchar(7) not null,
    door varchar(20) not null,
    number bigint not null,
    section varchar(80),
    primary key (partner_id, serial)
);
create index partner_delivery_article on partner_delivery (partner_id, article_id, serial);
create index partner_delivery_month on partner_delivery (partner_id, usage_month, section, article_id);

create table partner_acknowledgement (
    partner_id uuid not null references partner (id),
    number bigint not null,
    at timestamp(6) with time zone not null,
    primary key (partner_id, number)
);
