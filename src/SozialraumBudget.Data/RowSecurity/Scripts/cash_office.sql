-- A transfer goes forward only, and each step is taken once; but for an answer that somebody typed, not the bank's own message.
create function app_transfer_moves() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'HandedOver' then
            raise exception 'a transfer begins when it is handed over' using errcode = 'restrict_violation';
        end if;
    elsif old.file_id is null and new.file_id is null and ((old.state, new.state) in (('Executed', 'HandedOver'), ('Rejected', 'HandedOver'))
            or (old.state = 'Returned' and new.state = case when old.executed_on is null then 'HandedOver' else 'Executed' end)) then
        return new;
    elsif (old.state, new.state) not in (('HandedOver', 'Executed'), ('HandedOver', 'Rejected'), ('HandedOver', 'Returned'),
            ('HandedOver', 'Withdrawn'), ('Executed', 'Returned')) then
        raise exception 'a transfer does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger moves before insert or update on cash_transfers for each row execute function app_transfer_moves();

-- A file is withdrawn once, and before anything of it was carried out.
create function app_export_withdrawn() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.withdrawn_user_id is not null
            or exists (select from cash_transfers t where t.cash_export_id = new.id and t.state in ('Executed', 'Returned')) then
        raise exception 'file % is answered or withdrawn', old.message_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger withdrawn before update on cash_exports for each row execute function app_export_withdrawn();

-- At commit: an approved payout is in the file that holds its transfer, and in none where nothing holds. The amount handed over is the
-- payout's own. So no money is handed over twice, and none is lost between two files.
create function app_transfer_holds() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    payout payouts%rowtype;
    holding cash_transfers%rowtype;
begin
    select * into payout from payouts
        where id = (to_jsonb(new) ->> case when tg_table_name = 'payouts' then 'id' else 'payout_id' end)::uuid;
    select * into holding from cash_transfers t where t.payout_id = payout.id and t.state in ('HandedOver', 'Executed');
    if (payout.state = 'Approved' or holding.id is not null) and payout.cash_export_id is distinct from holding.cash_export_id then
        raise exception 'payout % is not in the file that holds its transfer', payout.id using errcode = 'check_violation';
    end if;
    if exists (select from cash_transfers t where t.payout_id = payout.id and t.amount <> payout.amount) then
        raise exception 'a transfer carries the amount of payout %', payout.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger holds after insert or update on cash_transfers deferrable initially deferred
    for each row execute function app_transfer_holds();
create constraint trigger holds after insert or update on payouts deferrable initially deferred
    for each row execute function app_transfer_holds();
