-- The read log: nobody changes an entry, not even the owner; nobody removes one before two years are over.
create function app_keep_reads() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '2 years' then
        return old;
    end if;
    raise exception 'read_entries is kept' using errcode = 'restrict_violation';
end $$;
create trigger keep_reads before update or delete on read_entries for each row execute function app_keep_reads();
create trigger keep_reads_truncate before truncate on read_entries execute function app_append_only();

-- What is older goes, by the nightly work alone.
create function app_forget_reads() returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone integer := 0;
begin
    if app_is() then
        delete from read_entries where at < now() - interval '2 years';
        get diagnostics gone = row_count;
    end if;
    return gone;
end $$;
