-- Before sign-in only what sign-in needs; afterwards the own account; administration sees all.
create policy change on users for update
    using (id = (select app_user_id()) or (select app_is('Admin', 'SignIn')))
    with check (id = (select app_user_id()) or (select app_is('Admin', 'SignIn')));

-- The second factor of an account that moves money or administers is taken away after two administrators agreed on it, once.
create function app_may_reset_factor(target uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return app_is() or app_is('Admin') and (
        app_is_set_up()
        or not exists (
            select from user_roles ur join roles r on r.id = ur.role_id
            where ur.user_id = target and r.name in ('Controller', 'Approver', 'Admin'))
        or app_agreed(target, null, 'FactorReset'));
end $$;

-- What two administrators agreed on and nobody has carried out since. Confirmed by who proposed it counts where there is nobody else,
-- whatever the row says.
create function app_agreed(target uuid, wanted text, done text) returns boolean language sql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from access_proposals p
        where p.user_id = target and p.role is not distinct from wanted and p.confirmed_user_id is not null
            and (p.confirmed_user_id <> p.proposed_user_id or app_administrators(array[target, p.proposed_user_id]) = 0)
            and not exists (select from access_changes c where c.user_id = target and c.kind = done and c.at > p.confirmed_at)) $$;

-- Secrets of the second factor are the user's own; administration finds them only to take them away.
create policy own on user_tokens for all
    using (user_id = (select app_user_id()) or (select app_is('SignIn')))
    with check (user_id = (select app_user_id()) or (select app_is('SignIn')));
create policy find on user_tokens for select using (app_may_reset_factor(user_id));
create policy reset on user_tokens for delete using (app_may_reset_factor(user_id));

-- Administration gives access and takes it, and never takes a person's place: no password and no second factor of another's is set by it.
create function app_users_own() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if app_is() or not app_is('Admin') or old.id is not distinct from app_user_id() then
        return new;
    end if;
    if new.password_hash is distinct from old.password_hash then
        raise exception 'a password is set by its user' using errcode = 'restrict_violation';
    end if;
    if new.two_factor_enabled <> old.two_factor_enabled and (new.two_factor_enabled or not app_may_reset_factor(old.id)) then
        raise exception 'two administrators agree on taking a second factor' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger own before update on users for each row execute function app_users_own();

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
    return app_agreed(target, named, 'RolesChanged');
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
