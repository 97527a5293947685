-- Advance copies are kept as the edition's articles are.

alter table edition_advance alter column snapshot set data type bytea using convert_to(snapshot, 'UTF8');
alter table edition_advance alter column body set data type bytea using convert_to(body, 'UTF8');
alter table edition_advance alter column snapshot set storage external;
alter table edition_advance alter column body set storage external;
