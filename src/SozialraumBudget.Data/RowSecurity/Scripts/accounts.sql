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
