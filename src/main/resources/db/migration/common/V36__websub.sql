-- Who is told of the changes of feeds, and which content each has (its entity tag). next_at is when something is to be done.

create table websub_subscription (
    id uuid not null primary key,
    topic varchar(1000) not null,
    callback varchar(1000) not null,
    host varchar(255) not null,
    secret varchar(400),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    content varchar(100),
    next_at timestamp(6) with time zone,
    failures integer not null,
    failing_since timestamp(6) with time zone,
    delivered_at timestamp(6) with time zone,
    error varchar(40),
    constraint websub_subscription_callback unique (topic, callback)
);
create index websub_subscription_next on websub_subscription (next_at);
create index websub_subscription_expires on websub_subscription (expires_at);
create index websub_subscription_host on websub_subscription (host);

-- What subscribers wish and their callbacks have not confirmed yet.

create table websub_wish (
    id uuid not null primary key,
    mode varchar(20) not null,
    topic varchar(1000) not null,
    callback varchar(1000) not null,
    host varchar(255) not null,
    lease_seconds bigint not null,
    secret varchar(400),
    attempts integer not null,
    next_at timestamp(6) with time zone not null,
    constraint websub_wish_callback unique (topic, callback)
);
create index websub_wish_next on websub_wish (next_at);
create index websub_wish_host on websub_wish (host);
