-- Every ledger transaction balances at commit, and gets its entries in the database transaction that made it.
create function app_ledger_balances() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    entry_sum numeric;
    entry_count integer;
    own_xact xid8;
    transaction_no bigint := (to_jsonb(new) ->> case when tg_table_name = 'ledger_entries' then 'transaction_id' else 'id' end)::bigint;
begin
    select coalesce(sum(e.amount), 0), count(*) into entry_sum, entry_count from ledger_entries e where e.transaction_id = transaction_no;
    select t.xact into own_xact from ledger_transactions t where t.id = transaction_no;
    if entry_sum <> 0 or entry_count < 2 then
        raise exception 'ledger transaction % does not balance: % entries, sum %', transaction_no, entry_count, entry_sum
            using errcode = 'check_violation';
    end if;
    if own_xact <> pg_current_xact_id() then
        raise exception 'ledger transaction % is closed', transaction_no using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create constraint trigger balances after insert on ledger_transactions deferrable initially deferred
    for each row execute function app_ledger_balances();
create constraint trigger balances after insert on ledger_entries deferrable initially deferred
    for each row execute function app_ledger_balances();

create view ledger_balances with (security_invoker) as
    select t.agreement_id, t.budget_year, e.account, sum(e.amount)::numeric(14, 2) as balance
    from ledger_transactions t join ledger_entries e on e.transaction_id = t.id
    group by t.agreement_id, t.budget_year, e.account;
