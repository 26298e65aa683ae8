-- A payout's state moves forward. While it is approved it goes into a file for the cash office, and out again where its transfer came to
-- nothing (cash_office.sql holds it against the transfers).
create function app_payout_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.state <> old.state
            and (old.state, new.state) not in (('Prepared', 'Approved'), ('Prepared', 'Refused'), ('Prepared', 'Withdrawn'),
                ('Approved', 'Reversed')) then
        raise exception 'a payout does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    if new.state = 'Approved' and old.state <> 'Approved' and row_security_active(tg_relid) and not app_is('Approver') then
        raise exception 'only an approver approves a payout' using errcode = 'insufficient_privilege';
    end if;
    if new.cash_export_id is distinct from old.cash_export_id
            and (new.state <> 'Approved' or (old.cash_export_id is not null and new.cash_export_id is not null)) then
        raise exception 'a payout goes into one file at a time, while it is approved' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before update on payouts for each row execute function app_payout_moves();
