-- The app role: reads and writes, but neither owns nor bypasses anything.
do $$ begin
    if not exists (select from pg_roles where rolname = 'srb_app') then
        create role srb_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
end $$;
grant usage on schema public to srb_app;
grant select, insert, update, delete on all tables in schema public to srb_app;
grant usage on all sequences in schema public to srb_app;
revoke all on "__EFMigrationsHistory" from srb_app;
revoke select, update, delete on service_lines from srb_app;
revoke insert, update, delete on services, ledger_balances from srb_app;
revoke update, delete on ledger_transactions, ledger_entries, audit_entries, fixed_budgets, fixed_budget_sources, fixed_cost_types, instalments, budget_adjustments,
    agreement_transitions, retention_decisions, retention_proofs, file_contents, files, cash_exports, set_offs from srb_app;
revoke delete on payouts, retention_parts, agreements, bank_accounts, base_year_datasets, import_runs, agreement_terms, deductions from srb_app;
revoke update on api_tokens from srb_app;
grant update (last_used_at, revoked_at) on api_tokens to srb_app;
revoke update, delete on data_protection_keys from srb_app;
