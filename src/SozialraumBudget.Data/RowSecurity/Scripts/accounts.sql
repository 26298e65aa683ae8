-- Before sign-in only what sign-in needs; afterwards the own account; administration sees all.
create policy change on users for update
    using (id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))
    with check (id = (select app_user_id()) or (select app_is('Admin', 'SignIn')));
create policy own on user_tokens for all
    using (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))
    with check (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')));

-- A token speaks for its user: only the user makes one; others note its use or take it back.
create policy make on api_tokens for insert with check (user_id = (select app_user_id()) or (select app_is()));
create policy use on api_tokens for update
    using (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))
    with check (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')));
create policy drop_own on api_tokens for delete using (user_id = (select app_user_id()) or (select app_is('Admin')));

-- What gives rights is given by administration, never to oneself. Roles that move money or make administrators need what two administrators
-- agreed on; only as long as no second one is at work and nothing was prepared to be paid are they given without.
create function app_may_give(target uuid, wanted uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    named text := (select name from roles where id = wanted);
begin
    if app_is() then
        return true;
    elsif not app_is('Admin') or target = app_user_id() then
        return false;
    elsif named not in ('Controller', 'Approver', 'Admin') or app_is_set_up() then
        return true;
    end if;
    -- Confirmed by who proposed it counts where there is nobody else, whatever the row says.
    return exists (
        select from access_proposals p
        where p.user_id = target and p.role = named and p.confirmed_user_id is not null
            and (p.confirmed_user_id <> p.proposed_user_id or app_administrators(array[target, p.proposed_user_id]) = 0)
    );
end $$;
create policy give on user_roles for insert with check (app_may_give(user_id, role_id));
create policy take on user_roles for delete
    using ((select app_is()) or ((select app_is('Admin')) and user_id <> (select app_user_id())));

create policy note on access_changes for insert with check ((select app_is())
    or (by_user_id is not distinct from (select app_user_id())
        and (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))));
create policy keep on user_sessions for all
    using (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))
    with check (user_id = (select app_user_id()) or (select app_is('Admin', 'SignIn')));
