-- A renegotiation begins open; both sides make offers while it is, and a side agrees to the other's last one by another person.
create function app_renegotiation_begins() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.state <> 'Open' then
        raise exception 'a renegotiation begins open' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begins before insert on renegotiations for each row execute function app_renegotiation_begins();

create function app_renegotiation_agrees() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    offer renegotiation_offers%rowtype;
begin
    select * into offer from renegotiation_offers where renegotiation_id = new.id order by made_at desc, id desc limit 1;
    if offer.id is null or offer.made_user_id is not distinct from new.closed_user_id then
        raise exception 'the other side agrees to the last offer' using errcode = 'restrict_violation';
    end if;
    if row_security_active(tg_relid) and not app_is(case when offer.side = 'Office' then 'ProviderCoordinator' else 'Controller' end) then
        raise exception 'the other side agrees to the last offer' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger agrees before update of state on renegotiations for each row when (new.state = 'Agreed')
    execute function app_renegotiation_agrees();

-- The provider's coordinator agrees and nothing else.
create policy agree on renegotiations for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Open')
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Agreed');
create policy offer on renegotiation_offers for insert with check
    ((select app_is('ProviderCoordinator'))
        and renegotiation_id in (select id from renegotiations where provider_id = (select app_provider_id())));
create policy attach on renegotiation_files for insert with check
    ((select app_is('ProviderCoordinator')) and file_id in (select id from files where provider_id = (select app_provider_id()))
        and offer_id in (
            select o.id from renegotiation_offers o join renegotiations r on r.id = o.renegotiation_id
            where o.side = 'Provider' and o.made_user_id = (select app_user_id()) and r.state = 'Open'
                and r.provider_id = (select app_provider_id())));

create function app_offer_fits() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from renegotiations r where r.id = new.renegotiation_id and r.state = 'Open') then
        raise exception 'the renegotiation is over' using errcode = 'restrict_violation';
    end if;
    if row_security_active(tg_relid) and not app_is(case when new.side = 'Office' then 'Controller' else 'ProviderCoordinator' end) then
        raise exception 'nobody offers for the other side' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger fits before insert on renegotiation_offers for each row execute function app_offer_fits();
