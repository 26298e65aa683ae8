-- A bonus moves forward, back for a reason, and is approved by an approver who did not prepare it.
create function app_bonus_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (old.state, new.state) not in (('Open', 'Assessed'), ('Assessed', 'Open'), ('Assessed', 'Answered'), ('Answered', 'Open'),
            ('Assessed', 'Prepared'), ('Answered', 'Prepared'), ('Prepared', 'Answered'), ('Prepared', 'Approved')) then
        raise exception 'a bonus does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if old.state = 'Prepared' and row_security_active(tg_relid) and not app_is('Approver') then
        raise exception 'only an approver decides on a bonus' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'Prepared' and row_security_active(tg_relid)
            and not app_is(case when new.state = 'Answered' then 'ProviderCoordinator' else 'Controller' end) then
        raise exception 'this move is somebody else''s' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger moves before update of state on bonus_years for each row when (old.state <> new.state) execute function app_bonus_moves();

-- A coordinator answers the assessment of the own provider and signs what is proposed; nothing else.
create policy answer on bonus_years for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Assessed')
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Answered');
create policy sign on bonus_agreements for update
    using ((select app_is('ProviderCoordinator')) and accepted_user_id is null
        and bonus_year_id in (select id from bonus_years where provider_id = (select app_provider_id())))
    with check ((select app_is('ProviderCoordinator')) and accepted_user_id is not null
        and bonus_year_id in (select id from bonus_years where provider_id = (select app_provider_id())));
create policy note on bonus_steps for insert with check
    ((select app_is('ProviderCoordinator')) and move = 'Answer'
        and bonus_year_id in (select id from bonus_years where provider_id = (select app_provider_id())));

-- The provider signs, nobody for it; what both have signed stays.
create function app_bonus_agreement_holds() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.accepted_user_id is not null then
        raise exception 'what both sides have signed stays' using errcode = 'restrict_violation';
    end if;
    if new.accepted_user_id is not null and row_security_active(tg_relid) and not app_is('ProviderCoordinator') then
        raise exception 'only the provider signs for the provider' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger holds before insert or update on bonus_agreements for each row execute function app_bonus_agreement_holds();
