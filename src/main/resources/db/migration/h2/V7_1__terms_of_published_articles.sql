update edition_article a set terms = coalesce(
    (select listagg(lower(t.type) || '-' || t.slug, ' ') within group (order by t.type desc, t.slug)
     from edition_term_listing t where t.article_id = a.id), '');
