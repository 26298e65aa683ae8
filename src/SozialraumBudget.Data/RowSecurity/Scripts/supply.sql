-- Area managers record promises and requests of their own areas; no policy lets a provider's role record any of it.
create policy record_area on supply_promises for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and area_id in (select app_supply_case_areas()));
create policy change_area on supply_promises for update
    using ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and area_id in (select app_supply_case_areas()));
create policy record_area on supply_requests for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and area_id in (select app_supply_case_areas()));
create policy close_area on supply_requests for update
    using ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator')) and area_id in (select app_supply_case_areas()));
create policy record_area on supply_closings for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator'))
        and request_id in (select app_supply_case_requests()));
create policy record_area on supply_asks for insert with check
    ((select app_is('AreaManager')) and not (select app_is('ProviderCoordinator'))
        and request_id in (select app_supply_case_requests()));

-- A provider answers where it was asked, the public side replies; nobody speaks for the other.
create policy answer on supply_answers for insert with check
    (kind <> 'Reply' and (select app_is('ProviderCoordinator'))
        and ask_id in (select id from supply_asks where provider_id = (select app_provider_id())));
create policy reply on supply_answers for insert with check
    (kind = 'Reply' and (select app_is('Controller', 'AreaManager')) and not (select app_is('ProviderCoordinator'))
        and ask_id in (select id from supply_asks where request_id in (select app_supply_case_requests())));

-- A request begins open and is closed by the public side, whatever else somebody is; the system's rows are not asked.
create function app_supply_closes() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' and new.state <> 'Open' then
        raise exception 'a request begins open' using errcode = 'restrict_violation';
    end if;
    if row_security_active(tg_relid) and not app_is() and app_is('ProviderCoordinator') then
        raise exception 'the public side decides' using errcode = 'insufficient_privilege';
    end if;
    if new.state <> 'Open' and not exists (
            select from supply_closings c where c.request_id = new.id and (c.supplied_by is not null) = (new.state = 'Supplied')
                and (c.supplied_from is not null) = (new.state <> 'Withdrawn')
                and (new.state = 'Supplied' or length(trim(coalesce(c.reason, ''))) > 0)) then
        raise exception 'a request is closed with what became of it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger closes before insert or update on supply_requests for each row execute function app_supply_closes();

-- The supplier is an asked provider that takes it.
create function app_supplier_takes() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
            select from supply_asks a where a.request_id = new.request_id and a.provider_id = new.supplied_by
                and 'Takes' = (select w.kind from supply_answers w where w.ask_id = a.id and w.kind in ('Takes', 'Declines')
                    order by w.given_at desc, w.id desc limit 1)) then
        raise exception 'a request is supplied by an asked provider that takes it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger supplier_takes before insert on supply_closings for each row when (new.supplied_by is not null)
    execute function app_supplier_takes();

-- What hangs on a request is added while it is open.
create function app_supply_is_open() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    request uuid := coalesce(
        (to_jsonb(new) ->> 'request_id')::uuid,
        (select a.request_id from supply_asks a where a.id = (to_jsonb(new) ->> 'ask_id')::uuid));
begin
    if not exists (select from supply_requests r where r.id = request and r.state = 'Open') then
        raise exception '% of a closed request stay as they are', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger is_open before insert on supply_asks for each row execute function app_supply_is_open();
create trigger is_open before insert on supply_closings for each row execute function app_supply_is_open();
create trigger is_open before insert on supply_answers for each row execute function app_supply_is_open();

-- Figures of the guarantee without cases and texts: for the office, for area managers of their areas, for a provider its own.
create view supply_facts with (security_barrier) as
    select a.id as ask_id, r.id as request_id, r.area_id, a.provider_id, r.asked_on, a.answer_days, r.state, c.supplied_by,
        c.supplied_from, r.closed_at,
        (select min(w.given_at) from supply_answers w where w.ask_id = a.id and w.kind in ('Takes', 'Declines')) as answered_at,
        (select w.kind from supply_answers w where w.ask_id = a.id order by w.given_at desc, w.id desc limit 1) as last,
        (select w.kind from supply_answers w where w.ask_id = a.id and w.kind in ('Takes', 'Declines')
            order by w.given_at desc, w.id desc limit 1) as answer,
        (select w.reason from supply_answers w where w.ask_id = a.id and w.kind in ('Takes', 'Declines')
            order by w.given_at desc, w.id desc limit 1) as declined_for
    from supply_asks a join supply_requests r on r.id = a.request_id
    left join supply_closings c on c.request_id = r.id
        and (r.area_id in (select app_supply_areas()) or c.supplied_by = (select app_provider_id()))
    where r.area_id in (select app_supply_areas()) or a.provider_id = (select app_provider_id());
