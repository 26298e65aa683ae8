-- Who asks. The app signs the context and puts it into one session variable; anybody may write that variable, but what does not carry
-- the signature of an admitted process for this very session is nobody's context. See docs/adr/0002.
create function app_context() returns text[] language plpgsql stable parallel restricted security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    parts text[] := string_to_array(current_setting('app.context', true), '|');
    key record;
begin
    if cardinality(parts) is distinct from 6 then
        return null;
    end if;
    select k.inner_pad, k.outer_pad into key from wall.keys k where k.id = parts[1];
    if found and encode(sha256(key.outer_pad || sha256(key.inner_pad
            || convert_to(array_to_string(parts[1:5], '|') || '|' || pg_backend_pid(), 'UTF8'))), 'hex') = parts[6] then
        return parts[2:5];
    end if;
    return null;
end $$;

-- In plpgsql, which a session plans once: as SQL functions these cost more than the check of the signature.
create function app_user_id() returns uuid language plpgsql stable parallel restricted set search_path = pg_catalog, public, pg_temp
    as $$ begin return nullif((app_context())[1], '')::uuid; end $$;

create function app_provider_id() returns uuid language plpgsql stable parallel restricted set search_path = pg_catalog, public, pg_temp
    as $$ begin return nullif((app_context())[3], '')::uuid; end $$;

create function app_is(variadic wanted text[] default '{}') returns boolean language plpgsql stable parallel restricted
    set search_path = pg_catalog, public, pg_temp
    as $$ begin return coalesce(string_to_array((app_context())[2], ',') && (wanted || array['System']), false); end $$;

-- Takes over the context for this session; says whether it is valid. A statement that was prepared in SQL outlives the pool's reset and
-- could wait under the name of one of the app's own for the next user: such a session ends.
create function app_enter(context text) returns boolean language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from pg_prepared_statements where from_sql) then
        perform pg_terminate_backend(pg_backend_pid());
        return false;
    end if;
    perform set_config('app.context', context, false);
    return app_context() is not null;
end $$;
