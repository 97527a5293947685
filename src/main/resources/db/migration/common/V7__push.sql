-- Webhooks: where partners want their changes sent.

create table webhook (
    id uuid not null primary key,
    partner_id uuid not null references partner (id) on delete cascade,
    url varchar(2000) not null,
    description varchar(500),
    include_body boolean not null,
    kinds varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    secret varchar(400) not null,
    former_secret varchar(400),
    former_until timestamp(6) with time zone
);
create index webhook_partner on webhook (partner_id, id);

-- The position of each in the partner's changes (place_), the range that is sent again (replay_), how the endpoint does, and
-- the node that sends (lease_).
create table webhook_progress (
    webhook_id uuid not null primary key references webhook (id) on delete cascade,
    state varchar(20) not null,
    place_number bigint not null,
    place_step bigint not null,
    replay_number bigint,
    replay_step bigint,
    replay_to_number bigint,
    replay_to_step bigint,
    failures integer not null,
    failing_since timestamp(6) with time zone,
    quiet_until timestamp(6) with time zone,
    delivered_at timestamp(6) with time zone,
    lease_owner uuid,
    lease_until timestamp(6) with time zone
);
create index webhook_progress_lease on webhook_progress (state, lease_owner);

-- Changes that could not be delivered yet. Of each article, the first has the time of its next attempt; later ones have none.
create table webhook_waiting (
    webhook_id uuid not null references webhook (id) on delete cascade,
    number bigint not null,
    step bigint not null,
    article_id uuid not null,
    kind varchar(20) not null,
    attempts integer not null,
    first_at timestamp(6) with time zone not null,
    next_at timestamp(6) with time zone,
    primary key (webhook_id, number, step)
);
create index webhook_waiting_article on webhook_waiting (webhook_id, article_id, number, step);
create index webhook_waiting_next on webhook_waiting (webhook_id, next_at);

create table webhook_dead_letter (
    webhook_id uuid not null references webhook (id) on delete cascade,
    number bigint not null,
    step bigint not null,
    article_id uuid not null,
    kind varchar(20) not null,
    attempts integer not null,
    first_at timestamp(6) with time zone not null,
    given_up_at timestamp(6) with time zone not null,
    error varchar(40) not null,
    primary key (webhook_id, number, step)
);

create table webhook_attempt (
    id uuid not null primary key,
    webhook_id uuid not null references webhook (id) on delete cascade,
    at timestamp(6) with time zone not null,
    number bigint not null,
    step bigint not null,
    kind varchar(20) not null,
    article_id uuid not null,
    attempt integer not null,
    status integer,
    error varchar(40),
    took_millis bigint not null,
    answer varchar(1100)
);
create index webhook_attempt_time on webhook_attempt (webhook_id, at, id);

-- WebSub: who is sent which feed. content is the entity tag of what the subscriber has, next_at when something is to be done.

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

-- Requests to subscribe or to unsubscribe that the callback has not confirmed yet.
create table websub_subscription_request (
    id uuid not null primary key,
    mode varchar(20) not null,
    topic varchar(1000) not null,
    asked_topic varchar(1000) not null,
    callback varchar(1000) not null,
    host varchar(255) not null,
    lease_seconds bigint not null,
    secret varchar(400),
    attempts integer not null,
    next_at timestamp(6) with time zone not null,
    constraint websub_subscription_request_callback unique (topic, callback)
);
create index websub_subscription_request_next on websub_subscription_request (next_at);
create index websub_subscription_request_host on websub_subscription_request (host);
