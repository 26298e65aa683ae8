-- One person asks, another one confirms: asking is for who prepares payments, confirming for who releases them.
-- Administration does neither.
create function app_reversal_request_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.confirmed_user_id is not null or new.declined_user_id is not null then
            raise exception 'a reversal is asked for before it is decided' using errcode = 'restrict_violation';
        end if;
        if row_security_active(tg_relid) and not app_is('Controller') then
            raise exception 'only a controller asks for a reversal' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if old.confirmed_user_id is not null or old.declined_user_id is not null then
        raise exception 'a reversal is decided once' using errcode = 'restrict_violation';
    end if;
    if new.confirmed_user_id is not null and row_security_active(tg_relid) and not app_is('Approver') then
        raise exception 'only an approver confirms a reversal' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger moves before insert or update on reversal_requests for each row execute function app_reversal_request_moves();

-- What the cash office has, or has not by the word of the one who reverses, is reversed only as another person has confirmed it. Binds
-- everybody, the owner included.
create function app_payout_reversal() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from cash_transfers t where t.payout_id = new.id and (t.state in ('HandedOver', 'Executed')
                or (t.id = (select id from cash_transfers where payout_id = new.id order by id desc limit 1)
                    and t.file_id is null and t.answered_user_id = new.reversed_user_id)))
            and not exists (select from reversal_requests r where r.payout_id = new.id and r.confirmed_user_id is not null) then
        raise exception 'the cash office has payout %: a second person confirms its reversal', new.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger reversal before update on payouts for each row when (old.state = 'Approved' and new.state = 'Reversed')
    execute function app_payout_reversal();
