-- Takes every wall down; row security stays on and the app loses its rights, so that until the walls stand again it sees nothing.
do $$
declare
    sql text;
begin
    if not exists (select from pg_roles where rolname = 'srb_app') then
        create role srb_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    -- Before anything is changed: the server may be vacuuming a table, which writes the same rows of the catalogue as rights and policies do.
    for sql in
        select format('lock table %s in access exclusive mode', oid::regclass) from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by oid
    loop
        execute sql;
    end loop;
    for sql in
        select format('drop policy %I on %I', policyname, tablename) from pg_policies where schemaname = 'public'
        union all
        select format('drop trigger %I on %I', t.tgname, c.relname) from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
        union all
        select format('drop view %I cascade', viewname) from pg_views where schemaname = 'public'
    loop
        execute sql;
    end loop;
    for sql in
        select 'drop function ' || p.oid::regprocedure from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.proname like 'app\_%'
    loop
        execute sql;
    end loop;
    execute format('revoke temporary on database %I from public, srb_app', current_database());
end $$;
revoke all on all tables in schema public from srb_app;
alter default privileges in schema public revoke all on tables from srb_app;
