-- What a coordinator writes: proofs of the own agreements, and that a part was handed in.
create policy hand_in on retention_proofs for insert with check
    ((select app_is('ProviderCoordinator')) and part_id in (select id from retention_parts)
        and (file_id is null or file_id in (select id from files)));
create policy hand_in on retention_parts for update
    using ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements())
        and state in ('Open', 'Rejected', 'Submitted'))
    with check ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements())
        and state = 'Submitted' and payout_id is null);
-- And that what was handed in is taken back: the part stands as it did before, once no proof waits for a decision any more. Runs as the
-- owner, so that the policy can use it without recursion.
create function app_state_without_proof(part uuid) returns text language sql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
    select case
        when exists (select from retention_proofs p where p.part_id = part
            and not exists (select from proof_withdrawals w where w.proof_id = p.id)
            and p.submitted_at > coalesce(max(d.decided_at), '-infinity')) then null
        when count(*) > 0 then 'Rejected'
        else 'Open' end
    from retention_decisions d where d.part_id = part and not d.accepted and not d.taken_back $$;
create policy take_back on retention_parts for update
    using ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements()) and state = 'Submitted')
    with check ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements()) and payout_id is null
        and state = app_state_without_proof(id));
