-- What a token may do, from where and until when. A revoked token gives its name free, hence live_name: the name in
-- lower case while the token is not revoked.

alter table access_token add column created_by varchar(200) default 'copydesk' not null;
alter table access_token add column expires_at timestamp(6) with time zone;
alter table access_token add column address_ranges varchar(4000);
alter table access_token add column last_used_at timestamp(6) with time zone;
alter table access_token add column revoked_at timestamp(6) with time zone;
alter table access_token add column live_name varchar(400);
update access_token set live_name = lower(name);
alter table access_token add constraint access_token_live_name unique (live_name);
