-- Row security for every table; a table without a policy shows nothing to the app role.
do $$
declare
    t text;
begin
    for t in select tablename from pg_tables where schemaname = 'public' and tablename not in ('__EFMigrationsHistory', 'service_lines')
    loop
        execute format('alter table %I enable row level security', t);
    end loop;

    -- Master data everybody may read; kept by the public side.
    foreach t in array array['areas', 'area_versions', 'districts', 'district_assignments', 'social_indicators']
    loop
        execute format('create policy read on %I for select using ((select app_user_id() is not null or app_is()))', t);
        execute format('create policy keep on %I for all using ((select app_is(''Controller'', ''Admin''))) with check ((select app_is(''Controller'', ''Admin'')))', t);
    end loop;

    -- A coordinator reads the own provider only.
    foreach t in array array['provider_versions', 'provider_terms']
    loop
        execute format('create policy read on %I for select using ((select app_is(''Controller'', ''Approver'', ''Management'', ''AreaManager'', ''Admin'')) or provider_id = (select app_provider_id()))', t);
        execute format('create policy keep on %I for all using ((select app_is(''Controller'', ''Approver'', ''Admin''))) with check ((select app_is(''Controller'', ''Approver'', ''Admin'')))', t);
    end loop;

    -- Account numbers: who keeps and pays them, and the provider whose they are.
    execute 'create policy read on bank_accounts for select using ((select app_is(''Controller'', ''Approver'', ''Admin'')) or provider_id = (select app_provider_id()))';
    execute 'create policy keep on bank_accounts for all using ((select app_is(''Controller'', ''Approver'', ''Admin''))) with check ((select app_is(''Controller'', ''Approver'', ''Admin'')))';

    -- Tables that carry the agreement.
    foreach t in array array['agreement_providers', 'agreement_terms', 'agreement_transitions', 'retention_conditions',
                             'fixed_budgets', 'payouts', 'retention_parts', 'ledger_transactions']
    loop
        execute format('create policy read on %I for select using ((select app_sees_all()) or agreement_id in (select app_agreements()))', t);
        execute format('create policy keep on %I for all using ((select app_is(''Controller'', ''Approver''))) with check ((select app_is(''Controller'', ''Approver'')))', t);
    end loop;

    -- Deductions are entered and set off by controllers; everybody who sees the agreement sees them.
    execute 'create policy read on deductions for select using (agreement_id in (select app_agreements()))';
    execute 'create policy read on set_offs for select using (payout_id in (select id from payouts))';
    foreach t in array array['deductions', 'set_offs']
    loop
        execute format('create policy keep on %I for all using ((select app_is(''Controller''))) with check ((select app_is(''Controller'')))', t);
    end loop;

    -- The checklist is the public side's own record: no coordinator reads its reasons.
    execute 'create policy read on checklist_items for select using ((select app_is(''Controller'', ''Approver'', ''Management'', ''AreaManager'')) and ((select app_sees_all()) or agreement_id in (select app_agreements())))';
    execute 'create policy keep on checklist_items for all using ((select app_is(''Controller''))) with check ((select app_is(''Controller'')))';

    -- Tables that hang on one of those; whoever sees every agreement sees every one of those, and so all that hangs on them.
    foreach t in array array['retention_items:condition_id:retention_conditions', 'fixed_cost_types:fixed_budget_id:fixed_budgets',
                             'instalments:fixed_budget_id:fixed_budgets', 'retention_proofs:part_id:retention_parts',
                             'retention_decisions:part_id:retention_parts', 'ledger_entries:transaction_id:ledger_transactions']
    loop
        execute format('create policy read on %I for select using ((select app_sees_all()) or %I in (select id from %I))', split_part(t, ':', 1), split_part(t, ':', 2), split_part(t, ':', 3));
        execute format('create policy keep on %I for all using ((select app_is(''Controller'', ''Approver''))) with check ((select app_is(''Controller'', ''Approver'')))', split_part(t, ':', 1));
    end loop;

    execute 'create policy read on fixed_budget_sources for select using ((select app_is(''Controller'', ''AreaManager'')) and fixed_budget_id in (select id from fixed_budgets))';
    execute 'create policy keep on fixed_budget_sources for insert with check ((select app_is(''Controller'')))';

    -- Case data and negotiation: controllers; area managers read their area.
    execute 'create policy keep on import_runs for all using ((select app_is(''Controller'')) or (format <> ''base-year'' and (select app_is(''Admin''))))
        with check ((select app_is(''Controller'')) or (format <> ''base-year'' and (select app_is(''Admin''))))';
    execute 'create policy read on base_year_datasets for select using (id in (select app_datasets()))';
    execute 'create policy keep on base_year_datasets for all using ((select app_is(''Controller''))) with check ((select app_is(''Controller'')))';
    execute 'create policy read on budget_variants for select using (dataset_id in (select app_datasets()))';
    execute 'create policy keep on budget_variants for all using ((select app_is(''Controller''))) with check ((select app_is(''Controller'')))';
    execute 'create policy read on budget_adjustments for select using (variant_id in (select id from budget_variants))';
    execute 'create policy keep on budget_adjustments for all using ((select app_is(''Controller''))) with check ((select app_is(''Controller'')))';
end
$$;

create policy read on providers for select using
    ((select app_is('Controller', 'Approver', 'Management', 'AreaManager', 'Admin')) or id = (select app_provider_id()));
create policy keep on providers for all using ((select app_is('Controller', 'Admin'))) with check ((select app_is('Controller', 'Admin')));

create policy read on agreements for select using ((select app_sees_all()) or id in (select app_agreements()));
create policy keep on agreements for all using ((select app_is('Controller'))) with check ((select app_is('Controller')));

-- What a coordinator writes: proofs and files of the own agreements, and that a part was handed in.
create policy hand_in on retention_proofs for insert with check
    ((select app_is('ProviderCoordinator')) and part_id in (select id from retention_parts) and (file_id is null or file_id in (select id from files)));
create policy hand_in on retention_parts for update
    using ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements()) and state in ('Open', 'Rejected', 'Submitted'))
    with check ((select app_is('ProviderCoordinator')) and agreement_id in (select app_agreements()) and state = 'Submitted' and payout_id is null);

-- Files: those of visible agreements, evidence of the checklist for the public side alone; without an agreement they belong to the public side.
create policy read on files for select using
    (case when agreement_id is null then (select app_is('Controller')) or ((select app_is('Approver', 'Admin')) and id not in (select app_case_files()))
     else agreement_id in (select app_agreements()) and (not office_only or (select app_is('Controller', 'Approver', 'Management', 'AreaManager'))) end);
create policy store on files for insert with check
    (uploaded_user_id is not distinct from app_user_id() and (agreement_id in (select app_agreements()) or (agreement_id is null and (select app_is('Controller', 'Approver', 'Admin'))))
     or app_is());
create policy read on file_contents for select using (file_id in (select id from files));
create policy store on file_contents for insert with check (file_id in (select id from files));

create policy keep on cash_exports for all using ((select app_is('Controller', 'Approver'))) with check ((select app_is('Controller', 'Approver')));

-- Identity. Before sign-in only what sign-in needs; afterwards the own account; administration sees all.
create policy own on users for select using (id = app_user_id() or (select app_is('Admin', 'SignIn')));
create policy change on users for update using (id = app_user_id() or (select app_is('Admin', 'SignIn'))) with check (id = app_user_id() or (select app_is('Admin', 'SignIn')));
create policy keep on users for all using ((select app_is('Admin'))) with check ((select app_is('Admin')));
create policy read on roles for select using (true);
create policy keep on roles for all using (app_is()) with check (app_is());
-- What gives rights or a way in is given by administration alone: a claim of one's own making could be a role.
do $$
declare
    t text;
begin
    foreach t in array array['user_roles', 'user_claims', 'user_logins']
    loop
        execute format('create policy own on %I for select using (user_id = app_user_id() or (select app_is(''Admin'', ''SignIn'')))', t);
        execute format('create policy keep on %I for all using ((select app_is(''Admin''))) with check ((select app_is(''Admin'')))', t);
    end loop;
end $$;
create policy own on user_tokens for all using (user_id = app_user_id() or (select app_is('Admin', 'SignIn'))) with check (user_id = app_user_id() or (select app_is('Admin', 'SignIn')));
-- A token speaks for its user: only the user makes one; others note its use or take it back.
create policy read on api_tokens for select using (user_id = app_user_id() or (select app_is('Admin', 'SignIn')));
create policy make on api_tokens for insert with check (user_id = app_user_id() or (select app_is()));
create policy use on api_tokens for update using (user_id = app_user_id() or (select app_is('Admin', 'SignIn'))) with check (user_id = app_user_id() or (select app_is('Admin', 'SignIn')));
create policy drop_own on api_tokens for delete using (user_id = app_user_id() or (select app_is('Admin')));
create policy read on role_claims for select using (true);
do $$ begin
    if to_regclass('user_passkeys') is not null then
        execute 'create policy own on user_passkeys for all using (user_id = app_user_id() or (select app_is(''Admin'', ''SignIn''))) with check (user_id = app_user_id())';
    end if;
end $$;

-- Everybody's deeds are recorded; only administration reads them.
create policy read on audit_entries for select using ((select app_is('Admin')));
create policy record on audit_entries for insert with check (user_id is not distinct from app_user_id());

create policy own on idempotency_records for all using (user_id = app_user_id()) with check (user_id = app_user_id());

-- Keys of sessions and form tokens: the application itself, never a user's context.
create policy keep on data_protection_keys for all using (app_is()) with check (app_is());
