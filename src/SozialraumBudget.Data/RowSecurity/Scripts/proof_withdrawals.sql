-- A coordinator withdraws proofs of the own agreements; nobody withdraws what is not waiting for a decision. Binds the owner, too.
create policy withdraw on proof_withdrawals for insert with check
    ((select app_is('ProviderCoordinator')) and proof_id in (select id from retention_proofs));
create function app_proof_withdrawal() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from retention_proofs p join retention_parts part on part.id = p.part_id
            where p.id = new.proof_id and part.state = 'Submitted') then
        raise exception 'proof % does not wait for a decision', new.proof_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger waiting before insert on proof_withdrawals for each row execute function app_proof_withdrawal();
