-- What a coordinator writes: proofs of the own agreements, and that a part was handed in.
create policy hand_in on retention_proofs for insert with check
    ((select app_is('ProviderCoordinator')) and part_id in (select id from retention_parts)
        and (file_id is null or file_id in (select id from files)));
create policy hand_in on retention_parts for update
    using ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements())
        and state in ('Open', 'Rejected', 'Submitted'))
    with check ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements())
        and state = 'Submitted' and payout_id is null);
