-- Area managers record who bears days in their areas; controllers do in all. No policy lets a provider's role record any of it.
create policy record_area on case_bearings for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and agreement_id in (select app_case_agreements()));
create policy record_area on conflict_steps for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and agreement_id in (select app_case_agreements()));

-- The decision is the area manager's alone; the system's rows are not asked.
create function app_asd_decides() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if row_security_active(tg_relid) and not app_is() and (not app_is('AreaManager') or app_is('ProviderCoordinator')) then
        raise exception 'the area manager decides' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger asd_decides before insert on conflict_steps for each row
    when (new.level = 'Decision') execute function app_asd_decides();

create policy record_area on office_plans for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and agreement_id in (select app_case_agreements()));
