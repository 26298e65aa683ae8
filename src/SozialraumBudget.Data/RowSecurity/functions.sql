-- Who asks: read from the session variables that the app sets on every connection it takes from the pool.
create function app_user_id() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

create function app_provider_id() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.provider_id', true), '')::uuid $$;

create function app_area_id() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.area_id', true), '')::uuid $$;

create function app_is(variadic wanted text[] default '{}') returns boolean language sql stable parallel safe
    as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && (wanted || array['System']) $$;

-- Whether the user sees every agreement. Policies ask this first: it saves them the list of agreements, once per table of a query.
create function app_sees_all() returns boolean language sql stable parallel safe
    as $$ select app_is('Controller', 'Approver', 'Management') $$;

-- Which agreements the user sees. Runs as the owner, so that policies can use it without recursion.
create function app_agreements() returns setof uuid language sql stable security definer set search_path = public
    as $$
        select a.id from agreements a
        where app_sees_all()
           or (app_is('AreaManager') and a.area_id = app_area_id())
           or (app_is('ProviderCoordinator') and exists (
                select from agreement_providers p where p.agreement_id = a.id and p.provider_id = app_provider_id()))
    $$;

-- Which base-year datasets (case data) the user sees: need to know, so neither management nor providers.
create function app_datasets() returns setof uuid language sql stable security definer set search_path = public
    as $$
        select d.id from base_year_datasets d
        where app_is('Controller') or (app_is('AreaManager') and d.area_id = app_area_id())
    $$;

-- Files that hold case data: original base-year files. Runs as the owner, because not everybody sees the import runs.
create function app_case_files() returns setof uuid language sql stable security definer set search_path = public
    as $$ select file_id from import_runs where format = 'base-year' $$;
