-- Copies of stories that are scheduled under embargo, for partners that may have them before their time. They stand apart
-- from the edition: nothing that answers the public reads this table, and the change log has no rows of them. The number
-- says when a copy moved last, in the order of commits; one that was taken back keeps a reason and no text.

create table edition_advance (
    article_id uuid not null primary key,
    number bigint not null unique,
    reason varchar(200),
    language varchar(35) not null,
    source_name varchar(200),
    syndicatable boolean not null,
    terms varchar(25000) not null,
    listing varchar(1000100),
    body text
);

create table edition_advance_head (
    id integer not null primary key,
    number bigint not null
);
insert into edition_advance_head (id, number) values (1, 0);

-- Whether a partner may have them, and up to which number it was told of them; null for one that never could.

alter table partner add column advance_copy boolean default false not null;
alter table partner add column advance_place bigint;
create index partner_advance on partner (advance_place);

-- Which state of an advance copy a partner holds; null for a published version.

alter table partner_holding add column advance_number bigint;
