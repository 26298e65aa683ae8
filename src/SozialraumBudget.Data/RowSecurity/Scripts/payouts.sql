-- A payout's state moves forward, and it goes to the cash office once, while it is approved.
create function app_payout_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.state <> old.state
            and (old.state, new.state) not in (('Prepared', 'Approved'), ('Prepared', 'Refused'), ('Approved', 'Reversed')) then
        raise exception 'a payout does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if new.state = 'Approved' and old.state <> 'Approved' and row_security_active(tg_relid) and not app_is('Approver') then
        raise exception 'only an approver approves a payout' using errcode = 'insufficient_privilege';
    end if;
    if new.cash_export_id is distinct from old.cash_export_id and (old.cash_export_id is not null or new.state <> 'Approved') then
        raise exception 'a payout goes to the cash office once, while it is approved' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before update on payouts for each row execute function app_payout_moves();
