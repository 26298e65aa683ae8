-- A selection begins as a draft and moves from the call to a proposal and, by a second person, to the decision or back.
create function app_selection_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (tg_op = 'INSERT' and new.state <> 'Draft')
        or (tg_op = 'UPDATE' and new.state <> old.state and (old.state, new.state) not in
            (('Draft', 'Called'), ('Called', 'Proposed'), ('Proposed', 'Called'), ('Proposed', 'Decided'))) then
        raise exception 'a selection moves from draft to call to proposal to decision' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and old.state = 'Decided' then
        raise exception 'a decided selection stays' using errcode = 'restrict_violation';
    end if;
    if new.state = 'Decided' and not exists (
            select from selection_decisions d where d.procedure_id = new.id and d.decided_user_id is not null) then
        raise exception 'a second person decides' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before insert or update on selection_procedures for each row execute function app_selection_moves();

-- What hangs on a selection changes in its own states alone. Arguments: the states.
create function app_selection_stands() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from selection_procedures p where p.id = new.procedure_id and p.state = any (tg_argv)) then
        raise exception '% of this selection stay as they are', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stands before insert on selection_applications for each row execute function app_selection_stands('Called');
create trigger stands before insert or update on selection_scores for each row execute function app_selection_stands('Called');
create trigger stands before insert or update on selection_decisions for each row
    execute function app_selection_stands('Called', 'Proposed');

-- The outcome is that of the decision.
create function app_selection_outcome() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
            select from selection_procedures p join selection_decisions d on d.procedure_id = p.id
            where p.id = new.procedure_id and p.state = 'Decided'
                and new.outcome = case when d.provider_id = new.provider_id then 'Chosen' else 'NotChosen' end) then
        raise exception 'an outcome follows the decision' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger outcome before update on selection_applications for each row execute function app_selection_outcome();
create trigger begins before insert on selection_applications for each row when (new.outcome <> 'Open')
    execute function app_append_only();
