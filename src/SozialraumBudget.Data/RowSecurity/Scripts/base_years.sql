-- Base-year services: COPY and row security exclude each other, so the table is insert-only for the app and read through a view.
create view services with (security_barrier) as
    select * from service_lines where dataset_id in (select app_datasets());
grant insert on service_lines to srb_app;
create trigger append_only before update or delete on service_lines for each row execute function app_append_only();
create trigger append_only_truncate before truncate on service_lines for each statement execute function app_append_only();

create function app_guard_import() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not app_is('Controller') then
        raise exception 'only a controller imports base-year services' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger guard_import before insert on service_lines for each statement execute function app_guard_import();

-- A dataset is filled in the database transaction that makes it, whole or not at all.
create function app_dataset_opens() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.xact := pg_current_xact_id();
    return new;
end $$;
create trigger opens before insert on base_year_datasets for each row execute function app_dataset_opens();

-- Key, foreign key and the closed dataset, checked once per statement: checked per row they cost more than the COPY itself.
create function app_services_have_datasets() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    part record;
begin
    for part in
        select a.twice, d.id, d.xact
        from (select dataset_id, count(*) <> count(distinct row) as twice from added group by dataset_id) a
        left join base_year_datasets d on d.id = a.dataset_id
    loop
        if part.twice then
            raise exception 'a row stands twice in a dataset' using errcode = 'unique_violation';
        end if;
        if part.id is null then
            raise exception 'services without their dataset' using errcode = 'foreign_key_violation';
        end if;
        if part.xact <> pg_current_xact_id() then
            raise exception 'the dataset is imported and closed' using errcode = 'restrict_violation';
        end if;
    end loop;
    return null;
end $$;
create trigger services_have_datasets after insert on service_lines referencing new table as added
    for each statement execute function app_services_have_datasets();

-- Controllers import everything of the public side, administration all but case data, coordinators the returns and annual accounts of
-- their own provider. Lists of a round are imported by who sees its cases; an area manager finds the own ones.
create policy keep on import_runs for all
    using (agreement_id is null and ((select app_is('Controller')) or (format <> 'base-year' and (select app_is('Admin')))))
    with check (agreement_id is null and ((select app_is('Controller')) or (format <> 'base-year' and (select app_is('Admin')))));
create policy keep_own on import_runs for all
    using ((agreement_id in (select app_own_agreements()) and format <> 'office-cases') or (select app_is()))
    with check ((agreement_id in (select app_own_agreements()) and (format like 'return-%' or format = 'annual-accounts'))
        or (select app_is()));
create policy keep_list on import_runs for all
    using (format = 'office-cases' and agreement_id in (select app_case_agreements())
        and ((select app_is('Controller')) or ((select app_is('AreaManager')) and started_user_id = (select app_user_id()))))
    with check (format = 'office-cases' and agreement_id in (select app_case_agreements())
        and ((select app_is('Controller')) or ((select app_is('AreaManager')) and started_user_id = (select app_user_id()))));

-- Who may import says how files of a source are read.
create policy keep on import_profiles for all
    using (provider_id is null and ((select app_is('Controller'))
        or (format not in ('base-year', 'office-cases') and (select app_is('Admin')))
        or (format = 'office-cases' and (select app_is('AreaManager')))))
    with check (provider_id is null and ((select app_is('Controller'))
        or (format not in ('base-year', 'office-cases') and (select app_is('Admin')))
        or (format = 'office-cases' and (select app_is('AreaManager')))));
create policy keep_own on import_profiles for all
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and (format like 'return-%' or format = 'annual-accounts'));
