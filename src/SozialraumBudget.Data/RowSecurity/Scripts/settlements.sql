-- A settlement begins prepared, and earmarked money is spent by nobody but the provider that has it.
create function app_settlement_begins() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.state <> 'Prepared' then
        raise exception 'a settlement begins prepared' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begins before insert on settlements for each row execute function app_settlement_begins();

create policy report_own on spending_reports for insert with check
    ((select app_is('ProviderCoordinator'))
        and account_id in (select id from earmark_accounts where provider_id = (select app_provider_id())));
create policy take_back on spending_reports for update
    using ((select app_is('ProviderCoordinator')) and state = 'Submitted'
        and account_id in (select id from earmark_accounts where provider_id = (select app_provider_id())))
    with check (state = 'Withdrawn');

create function app_spending_begins() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.state <> 'Submitted' then
        raise exception 'a report begins handed in' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begins before insert on spending_reports for each row execute function app_spending_begins();
