-- The lead provider's coordinator calls the body, states and answers for the provider; day and award are noted by the office.
create policy call on arbitrations for insert with check
    ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and called_by = 'Provider' and state = 'Open'
        and agreement_id in (select id from agreements where lead_provider_id = (select app_provider_id())));
create policy close on arbitrations for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Open')
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()));
create policy act on arbitration_steps for insert with check
    ((select app_is('ProviderCoordinator')) and side = 'Provider' and kind not in ('Hearing', 'Award')
        and (file_id is null or file_id in (select id from files where provider_id = (select app_provider_id())))
        and arbitration_id in (select id from arbitrations where provider_id = (select app_provider_id())));

-- A step is taken while the arbitration runs, by its own side; a side answers once, and only an award.
create function app_arbitration_step_fits() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    caller text;
    given boolean := exists (select from arbitration_steps s where s.arbitration_id = new.arbitration_id and s.kind = 'Award');
begin
    select called_by into caller from arbitrations a where a.id = new.arbitration_id and a.state = 'Open';
    if caller is null then
        raise exception 'the arbitration is over' using errcode = 'restrict_violation';
    end if;
    if (new.kind in ('Accepted', 'Rejected')) <> given then
        raise exception 'an award is answered, and nothing else after it' using errcode = 'restrict_violation';
    end if;
    if (new.kind in ('Called', 'Withdrawn') and new.side <> caller) or exists (
            select from arbitration_steps s where s.arbitration_id = new.arbitration_id and s.kind = new.kind and s.side = new.side
                and new.kind in ('Called', 'Accepted', 'Rejected')) then
        raise exception 'a side takes its own steps, once' using errcode = 'restrict_violation';
    end if;
    if row_security_active(tg_relid) and not app_is(case when new.side = 'Office' then 'Controller' else 'ProviderCoordinator' end) then
        raise exception 'nobody speaks for the other side' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger fits before insert on arbitration_steps for each row execute function app_arbitration_step_fits();

-- It begins open and ends as its steps say.
create function app_arbitration_ends() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' and new.state <> 'Open' then
        raise exception 'an arbitration begins open' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.state is distinct from (
            select case when bool_or(s.kind = 'Withdrawn') then 'Withdrawn' when bool_or(s.kind = 'Rejected') then 'Failed'
                when count(*) filter (where s.kind = 'Accepted') = 2 then 'Settled' else 'Open' end
            from arbitration_steps s where s.arbitration_id = new.id) then
        raise exception 'an arbitration ends as its steps say' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ends before insert or update on arbitrations for each row execute function app_arbitration_ends();
