-- The whole workflow: approval, scheduling, embargo; revisions and the audit trail.

alter table article add column revision integer default 0 not null;
alter table article add column published_revision integer default 0 not null;
alter table article add column publish_at timestamp(6) with time zone;
alter table article add column embargo_until timestamp(6) with time zone;
alter table article add column approved_by varchar(200);
alter table article add column scheduled_by varchar(200);
alter table article add column killed boolean default false not null;
create index article_due on article (state, publish_at);
create index article_author on article (created_by, id);

create table article_revision (
    article_id uuid not null references article (id) on delete cascade,
    number integer not null,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(200) not null,
    restored_from integer,
    published_version integer,
    content text not null,
    primary key (article_id, number)
);

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
