-- Whether the user sees every agreement. Policies ask this first: it saves them the list of agreements, once per table of a query.
create function app_sees_all() returns boolean language sql stable parallel restricted set search_path = pg_catalog, public, pg_temp
    as $$ select app_is('Controller', 'Approver', 'Management') $$;

-- Which agreements the user sees. Runs as the owner, so that policies can use it without recursion.
create function app_agreements() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
        select a.id from agreements a
        where (select app_sees_all())
           or ((select app_is('AreaManager')) and a.area_id = (select app_area_id()))
           or ((select app_is('ProviderCoordinator')) and exists (
                select from agreement_providers p where p.agreement_id = a.id and p.provider_id = (select app_provider_id())))
    $$;

-- Which base-year datasets (case data) the user sees: need to know, so neither management nor providers.
create function app_datasets() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$
        select d.id from base_year_datasets d
        where (select app_is('Controller')) or ((select app_is('AreaManager')) and d.area_id = (select app_area_id()))
    $$;

-- Files that hold case data: original base-year files. Runs as the owner, because not everybody sees the import runs.
create function app_case_files() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$ select file_id from import_runs where format = 'base-year' $$;
