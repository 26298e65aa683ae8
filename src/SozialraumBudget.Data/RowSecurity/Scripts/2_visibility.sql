-- Whether the user sees every agreement. Policies ask this first: it saves them the list of agreements, once per table of a query.
create function app_sees_all() returns boolean language plpgsql stable parallel restricted set search_path = pg_catalog, public, pg_temp
    as $$ begin return app_is('Controller', 'Approver', 'Management'); end $$;

-- Which agreements the user sees. Runs as the owner, so that policies can use it without recursion.
create function app_agreements() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    provider uuid := nullif(context[3], '');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select a.id from agreements a
        where roles && array['Controller', 'Approver', 'Management', 'System']
           or ('AreaManager' = any (roles) and a.area_id = any (areas))
           or ('ProviderCoordinator' = any (roles) and exists (
                select from agreement_providers p where p.agreement_id = a.id and p.provider_id = provider));
end $$;

-- Of which agreements the user sees the cases: controllers of all, area managers of their own areas, whatever else they are.
create function app_case_agreements() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select a.id from agreements a
        where roles && array['Controller', 'System'] or ('AreaManager' = any (roles) and a.area_id = any (areas));
end $$;

-- Which base-year datasets (case data) the user sees: need to know, so neither management nor providers.
create function app_datasets() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select d.id from base_year_datasets d
        where roles && array['Controller', 'System'] or ('AreaManager' = any (roles) and d.area_id = any (areas));
end $$;

-- Files that hold case data: original base-year files. Runs as the owner, because not everybody sees the import runs.
create function app_case_files() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$ select file_id from import_runs where format = 'base-year' $$;

-- Whether the product is still being set up: one administrator who can sign in at the most, and nothing was ever prepared to be paid.
create function app_is_set_up() returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $$
    select not exists (select from payouts) and 2 > (
        select count(*) from users u join user_roles ur on ur.user_id = u.id join roles r on r.id = ur.role_id
        where r.name = 'Admin' and u.password_hash is not null and (u.lockout_end is null or u.lockout_end < now())) $$;
