update edition_article a set terms = coalesce(
    (select listagg(case t.type when 'BYLINE' then 'byline-' else 'tag-' end || t.slug, ' ') within group (order by t.type desc, t.slug)
     from edition_term_listing t where t.article_id = a.id), '');
