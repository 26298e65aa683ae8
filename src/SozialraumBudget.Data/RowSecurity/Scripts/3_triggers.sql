-- Triggers that many tables share; the declarations at the entities give the arguments.

-- Append-only: not even the owner changes a booking, an audit entry or imported rows.
create function app_append_only() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Arguments: roles it does not bind (none: it binds everybody, the owner included); 'move': the columns are the only ones that change,
-- 'stay': they do not change; the columns.
create function app_columns_stay() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    exempt text[] := string_to_array(nullif(tg_argv[0], ''), ',');
    named text[] := tg_argv[2:];
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    field text;
begin
    if exempt is not null and (not row_security_active(tg_relid) or app_is(variadic exempt)) then
        return new;
    end if;
    select k into field from jsonb_object_keys(after) k
        where after -> k is distinct from before -> k and (k = any (named)) = (tg_argv[1] = 'stay') limit 1;
    if found then
        raise exception '% of % stays as it is', field, tg_table_name
            using errcode = case when exempt is null then 'restrict_violation' else 'insufficient_privilege' end;
    end if;
    return new;
end $$;

-- Nobody signs for somebody else: a stamp that is set carries the user of the connection. Four eyes hang on it. Arguments: the columns.
create function app_own_stamps() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    signed jsonb := to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    field text;
begin
    if row_security_active(tg_relid) and not app_is() then
        foreach field in array tg_argv loop
            if signed ->> field is not null and signed ->> field is distinct from before ->> field
                    and (signed ->> field)::uuid is distinct from app_user_id() then
                raise exception '% of % is somebody else', field, tg_table_name using errcode = 'insufficient_privilege';
            end if;
        end loop;
    end if;
    return new;
end $$;
