-- When an advance copy moved last, and all that is kept of it but its body, for the formats that can tell of an embargo. Copies
-- that were handed out before have no snapshot, and are had as JSON until they move.

alter table edition_advance add column moved_at timestamp(6) with time zone default current_timestamp not null;
alter table edition_advance add column snapshot text;
