-- Terms are written by MERGE, which PostgreSQL has since version 15.

do $$
begin
    if current_setting('server_version_num')::integer < 150000 then
        raise exception 'Copydesk needs PostgreSQL 15 or later, and this is %', current_setting('server_version');
    end if;
end $$;
