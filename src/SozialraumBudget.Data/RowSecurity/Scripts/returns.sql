-- Returns that the coordinator asking fills in at present.
create function app_filling_returns() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select r.id from provider_returns r
        where app_is('ProviderCoordinator') and r.provider_id = app_provider_id() and r.state in ('Draft', 'Returned', 'Amendment');
end $$;

-- A coordinator opens, fills in, hands in and amends the returns of the own provider.
create policy open_own on provider_returns for insert with check
    ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Draft' and version = 1
        and agreement_id in (select id from agreements where lead_provider_id = (select app_provider_id())));
create policy hand_in on provider_returns for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and state in ('Submitted', 'Amendment'));

-- Which moves there are, whoever makes them, the owner included.
create function app_return_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not ((old.state in ('Draft', 'Returned', 'Amendment') and new.state = 'Submitted' and new.version = old.version)
        or (old.state = 'Submitted' and new.state in ('Returned', 'Accepted') and new.version = old.version)
        or (old.state = 'Accepted' and new.state = 'Amendment' and new.version = old.version + 1)) then
        raise exception 'a return does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before update of state, version on provider_returns for each row
    when (old.state <> new.state or old.version <> new.version) execute function app_return_moves();

-- No day is reported twice: a month and the quarter that it lies in exclude each other, whoever opens them.
create function app_quarter_of(period text) returns text language sql immutable parallel safe
    set search_path = pg_catalog, public, pg_temp as $$
    select case when period like '%Q%' then period
        else left(period, 4) || '-Q' || (right(period, 2)::int + 2) / 3 end
$$;
create function app_return_opens() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from provider_returns r
        where r.agreement_id = new.agreement_id and r.period <> new.period
            and app_quarter_of(r.period) = app_quarter_of(new.period) and (r.period like '%Q%' or new.period like '%Q%')) then
        raise exception 'days of % are in another return already', new.period using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger opens before insert on provider_returns for each row execute function app_return_opens();

create policy fill_in on return_uploads for insert with check (return_id in (select app_filling_returns()));
create policy supersede on return_uploads for update
    using (return_id in (select app_filling_returns())) with check (return_id in (select app_filling_returns()));
create policy type_in on return_drafts for insert with check (return_id in (select app_filling_returns()));
create policy type_on on return_drafts for update
    using (return_id in (select app_filling_returns())) with check (return_id in (select app_filling_returns()));
create policy note on return_steps for insert with check
    ((select app_is('ProviderCoordinator')) and move in ('Submit', 'Amend')
        and return_id in (select id from provider_returns where provider_id = (select app_provider_id())));
create policy say on return_comments for insert with check
    ((select app_is('ProviderCoordinator')) and return_id in (select app_case_returns()));
create policy settle on return_comments for update
    using ((select app_is('ProviderCoordinator')) and return_id in (select app_case_returns()))
    with check ((select app_is('ProviderCoordinator')) and return_id in (select app_case_returns()));

-- An upload is filled in the database transaction that makes it, whole or not at all.
create function app_upload_opens() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    new.xact := pg_current_xact_id();
    return new;
end $$;
create trigger opens before insert on return_uploads for each row execute function app_upload_opens();
