-- Uploads that this very transaction makes: rows are added to them and to no other, not even by those who see all.
create function app_open_uploads() returns setof uuid language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select u.id from return_uploads u
        where u.xact = pg_current_xact_id_if_assigned() and u.stored_user_id = app_user_id() and u.superseded_in is null
          and u.return_id in (select app_filling_returns());
end $$;

create policy fill on hour_rows for insert with check (upload_id in (select app_open_uploads()));
create policy fill on hour_sums for insert with check (upload_id in (select app_open_uploads()));
create policy fill on return_cases for insert with check (upload_id in (select app_open_uploads()));
create policy fill on external_costs for insert with check (upload_id in (select app_open_uploads()));
create policy fill on offer_rows for insert with check (upload_id in (select app_open_uploads()));
