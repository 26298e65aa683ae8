-- A scenario begins as a draft, is decided once, and superseded once; what was decided is never deleted.
create function app_distribution_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'Draft' then
            raise exception 'a decided distribution stays' using errcode = 'restrict_violation';
        end if;
        return old;
    end if;
    if (tg_op = 'INSERT' and new.state <> 'Draft')
        or (tg_op = 'UPDATE' and new.state <> old.state
            and (old.state, new.state) not in (('Draft', 'Decided'), ('Decided', 'Superseded'))) then
        raise exception 'a distribution moves from draft to decided to superseded' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before insert or update or delete on distribution_scenarios for each row execute function app_distribution_moves();

-- Resolutions of decided distributions: whoever sees the distribution sees them; management hands in its own.
create policy read_resolutions on files for select using
    (agreement_id is null and (id in (select file_id from distribution_scenarios)
        or ((select app_is('Management')) and uploaded_user_id = (select app_user_id()))));
create policy store_resolutions on files for insert with check
    (agreement_id is null and (select app_is('Management')) and uploaded_user_id = (select app_user_id()));
