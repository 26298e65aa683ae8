-- Area managers lead the rounds of their areas, coordinators sign those of the own provider.
create policy open_area on reconciliation_rounds for insert with check
    ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()));
create policy lead_area on reconciliation_rounds for update
    using ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()))
    with check ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()));
create policy sign_own on reconciliation_rounds for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()));

create policy bring_area on office_case_lists for insert with check
    ((select app_is('AreaManager'))
        and round_id in (select id from reconciliation_rounds where agreement_id in (select app_case_agreements())));
create policy bring_area on office_cases for insert with check
    ((select app_is('AreaManager')) and list_id in (
        select l.id from office_case_lists l join reconciliation_rounds r on r.id = l.round_id
        where r.agreement_id in (select app_case_agreements())));
create policy agree on agreed_differences for insert with check
    ((select app_is('AreaManager', 'ProviderCoordinator')) and round_id in (select app_case_rounds()));

-- Whoever does it, the owner included: a round begins unsigned, and what both sides sign does not change behind their backs.
create function app_round_begins() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.provider_signed_at is not null or new.office_signed_at is not null or new.figures is not null then
        raise exception 'a round begins without signatures' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begins before insert on reconciliation_rounds for each row execute function app_round_begins();

create function app_round_is_open() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
        select from reconciliation_rounds r
        where r.id = new.round_id and (r.provider_signed_at is not null or r.office_signed_at is not null)) then
        raise exception 'the round is signed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger is_open before insert on office_case_lists for each row execute function app_round_is_open();
create trigger is_open before insert on agreed_differences for each row execute function app_round_is_open();

-- Rows of a list are added before anybody signs.
create function app_list_is_open() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (
        select from office_case_lists l join reconciliation_rounds r on r.id = l.round_id
        where l.id = new.list_id and (r.provider_signed_at is not null or r.office_signed_at is not null)) then
        raise exception 'the round is signed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger is_open before insert on office_cases for each row execute function app_list_is_open();
