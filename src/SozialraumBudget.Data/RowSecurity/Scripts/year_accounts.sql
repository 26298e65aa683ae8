-- Accounts that the coordinator asking fills in at present.
create function app_filling_accounts() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select a.id from annual_accounts a
        where app_is('ProviderCoordinator') and a.provider_id = app_provider_id() and a.state in ('Draft', 'Returned', 'Amendment');
end $$;

-- A coordinator opens, fills in, hands in and amends the accounts of the own provider.
create policy open_own on annual_accounts for insert with check
    ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()) and state = 'Draft' and version = 1
        and agreement_id in (select id from agreements where lead_provider_id = (select app_provider_id())));
create policy hand_in on annual_accounts for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and state in ('Submitted', 'Amendment'));
-- Which moves there are is the same as with returns.
create trigger moves before update of state, version on annual_accounts for each row
    when (old.state <> new.state or old.version <> new.version) execute function app_return_moves();

create policy fill_in on accounts_sheets for insert with check (accounts_id in (select app_filling_accounts()));
create policy fill_in on accounts_lines for insert with check
    (sheet_id in (select id from accounts_sheets where accounts_id in (select app_filling_accounts())));
create policy fill_in on accounts_posts for insert with check
    (sheet_id in (select id from accounts_sheets where accounts_id in (select app_filling_accounts())));
create policy attach on accounts_files for insert with check
    (accounts_id in (select app_filling_accounts()) and file_id in (select id from files where provider_id = (select app_provider_id())));
create policy note on accounts_steps for insert with check
    ((select app_is('ProviderCoordinator')) and move in ('Submit', 'Amend')
        and accounts_id in (select id from annual_accounts where provider_id = (select app_provider_id())));
create policy say on accounts_comments for insert with check
    ((select app_is('ProviderCoordinator'))
        and accounts_id in (select id from annual_accounts where provider_id = (select app_provider_id())));
create policy settle on accounts_comments for update
    using ((select app_is('ProviderCoordinator'))
        and accounts_id in (select id from annual_accounts where provider_id = (select app_provider_id())))
    with check ((select app_is('ProviderCoordinator'))
        and accounts_id in (select id from annual_accounts where provider_id = (select app_provider_id())));
