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

-- Which selections of providers the office sees whole: area managers those of their own areas.
create function app_selections() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select p.id from selection_procedures p
        where roles && array['Controller', 'Approver', 'Management', 'System'] or ('AreaManager' = any (roles) and p.area_id = any (areas));
end $$;

-- Of which areas the office sees promises and figures of the supply guarantee: area managers those of their own areas.
create function app_supply_areas() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select a.id from areas a
        where roles && array['Controller', 'Approver', 'Management', 'System'] or ('AreaManager' = any (roles) and a.id = any (areas));
end $$;

-- Of which areas the user sees the requests, which are about cases: need to know, so not management.
create function app_supply_case_areas() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
begin
    return query
        select a.id from areas a where roles && array['Controller', 'System'] or ('AreaManager' = any (roles) and a.id = any (areas));
end $$;

-- The requests of those areas. Runs as the owner, so that policies of requests and asked providers can use each other.
create function app_supply_case_requests() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query select r.id from supply_requests r where r.area_id in (select app_supply_case_areas());
end $$;

-- Requests that the coordinator's provider was asked about.
create function app_asked_requests() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    provider uuid := (select app_provider_id());
begin
    return query select a.request_id from supply_asks a where provider is not null and a.provider_id = provider;
end $$;

-- Files that hold case data or one provider's figures: original files of base years, returns, lists of cases, annual accounts. Runs
-- as the owner, because not everybody sees the import runs.
create function app_case_files() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$ select file_id from import_runs where format = 'base-year' or agreement_id is not null $$;

-- Files of the office's own lists of cases, which may hold cases of other areas than the agreement's.
create function app_office_case_files() returns setof uuid language sql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp
    as $$ select file_id from import_runs where format = 'office-cases' $$;

-- Agreements for which the coordinator asking hands in returns: those that the own provider leads.
create function app_own_agreements() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select a.id from agreements a where app_is('ProviderCoordinator') and a.lead_provider_id = app_provider_id();
end $$;

-- Administrators who can sign in, but for some people.
create function app_administrators(but uuid[]) returns bigint language sql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
    select count(*) from users u join user_roles ur on ur.user_id = u.id join roles r on r.id = ur.role_id
    where r.name = 'Admin' and u.password_hash is not null and (u.lockout_end is null or u.lockout_end < now()) and u.id <> all (but) $$;

-- Whether the product is still being set up: one administrator who can sign in at the most, and nothing was ever prepared to be paid.
create function app_is_set_up() returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
    as $$
    select not exists (select from payouts) and app_administrators('{}') < 2 $$;

-- Returns whose cases the user sees: controllers all, area managers those of their areas, coordinators those of their own provider.
create function app_case_returns() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    provider uuid := (select app_provider_id());
begin
    return query
        select r.id from provider_returns r
        where r.agreement_id in (select app_case_agreements()) or (provider is not null and r.provider_id = provider);
end $$;

-- Agreements of which the user sees who bears days of external help.
create function app_borne_agreements() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    provider uuid := (select app_provider_id());
begin
    return query
        select app_case_agreements()
        union all
        select a.id from agreements a where provider is not null and a.lead_provider_id = provider;
end $$;

-- Uploads whose rows the user sees: those of returns whose cases the user sees. Runs as the owner: once a query, not once a row.
create function app_case_uploads() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query select u.id from return_uploads u where u.return_id in (select app_case_returns());
end $$;

-- Reconciliation rounds whose cases the user sees: as with returns.
create function app_case_rounds() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    provider uuid := (select app_provider_id());
begin
    return query
        select r.id from reconciliation_rounds r
        where r.agreement_id in (select app_case_agreements()) or (provider is not null and r.provider_id = provider);
end $$;

-- The office's lists in them.
create function app_case_lists() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query select l.id from office_case_lists l where l.round_id in (select app_case_rounds());
end $$;
