-- Advance copies are kept as the edition's articles are.

alter table edition_advance alter column snapshot set data type blob;
alter table edition_advance alter column body set data type blob;
