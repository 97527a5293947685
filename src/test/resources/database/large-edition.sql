-- Fifty thousand articles out of the one with the slug "template", one a minute from 2021-01-01 on.

create temporary view story as
select n,
       ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
       timestamptz '2021-01-01' + n * interval '1 minute' as at,
       case when n % 5000 = 0 then 'section-rare' else 'section-' || n % 10 end as section,
       case when n % 2000 = 0 then 'fi'
            when n % 10 = 1 then 'ko'
            when n % 10 = 2 then 'en-GB'
            when n % 10 < 5 then 'es'
            else 'en' end as language
from generate_series(1, 50000) n;

-- What each carries: tag-1 every second one, and two of the others.
create temporary view carried as
select n, id, at, 'tag-' || case position when 0 then case when n % 2 = 0 then 1 else 2 end
                                          when 1 then 3 + n % 149 else 152 + n % 148 end as slug, position
from story, generate_series(0, 2) position;

insert into edition_term
select made.*
from edition_term t, generate_series(1, 300) n,
    jsonb_populate_record(t, jsonb_build_object('slug', 'tag-' || n, 'article_count', 500)) made
where t.slug = 'template-tag';

insert into edition_term
select made.*
from edition_term t, generate_series(0, 79) n,
    jsonb_populate_record(t, jsonb_build_object('slug', 'byline-' || n, 'article_count', 625)) made
where t.slug = 'template-byline';

insert into edition_term
select made.*
from edition_term t, (select section, count(*) as articles from story group by section) s,
    jsonb_populate_record(t, jsonb_build_object('slug', section, 'article_count', articles)) made
where t.slug = 'template-section';

insert into edition_article
select made.*
from edition_article a, story s,
    jsonb_populate_record(a, jsonb_build_object('id', s.id, 'slug', 'story-' || s.n,
        'language', s.language, 'primary_language', split_part(s.language, '-', 1), 'published_at', s.at, 'updated_at', s.at + (s.n % 7) * interval '1 hour',
        'change_number', s.n + 1, 'translation_group', s.id,
        'listing', convert_to(replace(replace(convert_from(a.listing, 'UTF8'), a.id::text, s.id::text),
            '"template"', '"story-' || s.n || '"'), 'UTF8'))) made
where a.slug = 'template';

insert into edition_slug select 'story-' || n, id from story;
insert into edition_slug select 'formerly-' || n, id from story;

insert into edition_change
select made.*
from edition_change c, story s,
    jsonb_populate_record(c, jsonb_build_object('number', s.n + 1, 'at', s.at, 'article_id', s.id)) made
where c.number = 1;
update edition_head set change_number = 50001;

insert into edition_term_listing select id, 'TAG', slug, at, at + (n % 7) * interval '1 hour' from carried;
insert into edition_term_listing
select id, 'BYLINE', 'byline-' || n % 80, at, at + (n % 7) * interval '1 hour' from story;

insert into edition_term_listing select id, 'SECTION', section, at, at + (n % 7) * interval '1 hour' from story;

update edition_term t set article_count = l.articles
from (select type, slug, count(*) as articles from edition_term_listing group by type, slug) l
where l.type = t.type and l.slug = t.slug;

insert into edition_tombstone
select ('00000000-0000-7000-8005-' || lpad(to_hex(n), 12, '0'))::uuid, now(), false from generate_series(1, 5000) n;

insert into edition_caption
select made.*
from edition_caption c, story s,
    jsonb_populate_record(c, jsonb_build_object('id', replace(s.id::text, '-8000-', '-8001-'), 'article_id', s.id,
        'credit', 'Photographer ' || s.n % 200, 'credit_key', 'photographer ' || s.n % 200)) made
where c.credit = 'Template Photographer';

-- The desk's side of the same.

insert into tag
select made.*
from tag t, generate_series(1, 300) n,
    jsonb_populate_record(t, jsonb_build_object('id',
        ('00000000-0000-7000-8002-' || lpad(to_hex(n), 12, '0')), 'slug', 'tag-' || n)) made
where t.slug = 'template-tag';
insert into tag_slug select slug, id from tag where slug ~ '^tag-';

insert into article
select made.*
from article a, story s,
    jsonb_populate_record(a, jsonb_build_object('id', s.id, 'slug', 'story-' || s.n,
        'state', case when s.n % 50 = 0 then 'DRAFT' else 'PUBLISHED' end, 'created_by', 'writer-' || s.n % 40,
        'changed_at', s.at + (s.n % 7) * interval '1 hour')) made
where a.slug = 'template';

insert into article_tag select c.id, c.position, t.id from carried c join tag t on t.slug = c.slug;
insert into article_byline select s.id, 0, b.id from story s, byline b where b.slug = 'template-byline';
insert into caption
select made.*
from caption c, story s,
    jsonb_populate_record(c, jsonb_build_object('id', replace(s.id::text, '-8000-', '-8001-'),
        'article_id', s.id)) made
where c.credit = 'Template Photographer';

insert into article_correction select id, 0, at, 2, 'A correction' from story where n % 10 = 0;

insert into article_revision
select made.*
from article_revision r join article a on a.id = r.article_id, story s,
    jsonb_populate_record(r, jsonb_build_object('article_id', s.id)) made
where a.slug = 'template';

insert into audit_step
select made.*
from audit_step u join article a on a.id = u.article_id, story s,
    jsonb_populate_record(u, jsonb_build_object('id',
        replace(replace(s.id::text, '-8000-', case u.step when 'start' then '-8003-' else '-8004-' end), '', ''),
        'article_id', s.id, 'taken_at', s.at, 'taken_by', 'writer-' || s.n % 40)) made
where a.slug = 'template';

-- A partner that was given all of it, half of it twice.

insert into partner (id, name, live_name, contacts, entitlement, effective, full_text, pictures, created_at, created_by,
    delivery_serial)
values ('00000000-0000-7000-8005-000000000001', 'The Large Partner', 'the large partner', '[]', '{"all":[]}', '{"all":[]}',
    true, true, '2021-01-01T00:00:00Z', 'template', 75000);

insert into partner_holding
select '00000000-0000-7000-8005-000000000001', id, 1 + n % 2, 'HELD', at, at, 'feed', null from story;
insert into partner_delivery
select '00000000-0000-7000-8005-000000000001', n, id, 1, 'HELD', at, to_char(at, 'YYYY-MM'), 'feed', n, 'section-3'
from story;
insert into partner_delivery
select '00000000-0000-7000-8005-000000000001', 100000 + n, id, 2, 'HELD', at, to_char(at, 'YYYY-MM'), 'feed', n, 'section-3'
from story where n % 2 = 1;
insert into partner_acknowledgement
select '00000000-0000-7000-8005-000000000001', n, at from story where n % 2 = 0;
insert into partner_entry
select '00000000-0000-7000-8005-000000000001', n, 2 * n, at, id, 'REMOVED' from story where n <= 20000;
update partner set entry_step = 20000;

-- One that may have few of them, and was given none.

insert into partner (id, name, live_name, contacts, entitlement, effective, full_text, pictures, created_at, created_by)
values ('00000000-0000-7000-8005-000000000002', 'The Narrow Partner', 'the narrow partner', '[]',
    '{"all":[{"tag":"tag-299"},{"syndicatable":true}]}', '{"all":[{"tag":"tag-299"},{"syndicatable":true}]}',
    true, true, '2021-01-01T00:00:00Z', 'template');

analyze;
