-- Periods that may not overlap.
create extension if not exists btree_gist;
alter table area_versions add constraint ex_area_versions_period
    exclude using gist (area_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table district_assignments add constraint ex_district_assignments_period
    exclude using gist (district_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table provider_versions add constraint ex_provider_versions_period
    exclude using gist (provider_id with =, daterange(valid_from, valid_to, '[]') with &&);
alter table provider_terms add constraint ex_provider_terms_lead
    exclude using gist (area_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'LeadProvider');
alter table provider_terms add constraint ex_provider_terms_role
    exclude using gist (area_id with =, provider_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&);
alter table agreement_terms add constraint ex_agreement_terms_period
    exclude using gist (agreement_id with =, key with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);
-- One agreement, hence one lead provider, per area and day, unless it is still a draft: the days it holds, not those it was once agreed for.
alter table agreements add constraint ex_agreements_period
    exclude using gist (area_id with =, daterange(coalesce(begins_on, make_date(first_year, 1, 1)), coalesce(ended_on, make_date(last_year, 12, 31)), '[]') with &&)
    where (state <> 'Draft');
-- Outside the draft an agreement keeps area, partners and period; only its state moves.
create function app_agreement_stays() returns trigger language plpgsql as $$
declare
    moving text[] := array['state', 'ended_on'];
begin
    if old.state <> 'Draft' and (to_jsonb(new) - moving) <> (to_jsonb(old) - moving) then
        raise exception 'an agreement is changed while it is a draft' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stays before update on agreements for each row execute function app_agreement_stays();
create function app_agreement_providers_stay() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if exists (select from agreements a where a.id in (new.agreement_id, old.agreement_id) and a.state <> 'Draft') then
        raise exception 'the providers of an agreement are changed while it is a draft' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger stay before insert or update or delete on agreement_providers for each row execute function app_agreement_providers_stay();

-- Base-year services: COPY and row security exclude each other, so the table is insert-only for the app and read through a view.
create table service_lines (
    dataset_id uuid not null,
    row integer not null,
    case_number text not null,
    help_type text not null,
    setting text not null,
    provider text not null,
    unit text not null,
    quantity numeric(14, 4),
    rate numeric(14, 4) not null,
    "from" date not null,
    "to" date,
    label text not null,
    amount numeric(14, 2) not null,
    -- One condition: 100,000 rows feel each one.
    constraint ck_service_lines check (
        row > 0 and case_number <> '' and length(case_number) <= 60
        and help_type in ('27-2', '28', '29', '30', '31', '32', '33', '34', '35', '35a', '41')
        and setting in ('Ambulatory', 'PartResidential', 'Residential') and unit in ('Once', 'Hour', 'Day', 'Month')
        and provider <> '' and length(provider) <= 200 and length(label) <= 500
        and (quantity is null or quantity >= 0) and rate >= 0 and ("to" is null or "to" >= "from"))
);
-- A dataset's rows lie side by side, because one COPY brings them: a block range index finds them and costs a COPY next to nothing.
create index ix_service_lines_dataset_id on service_lines using brin (dataset_id) with (pages_per_range = 32, autosummarize = on);
create view services with (security_barrier) as
    select * from service_lines where dataset_id in (select app_datasets());
create function app_guard_import() returns trigger language plpgsql as $$
begin
    if not app_is('Controller') then
        raise exception 'only a controller imports base-year services' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger guard_import before insert on service_lines for each statement execute function app_guard_import();
-- A dataset is filled in the database transaction that makes it, whole or not at all; afterwards only its successor is noted.
alter table base_year_datasets add column xact xid8 not null default pg_current_xact_id();
create function app_dataset_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.xact := pg_current_xact_id();
    elsif (to_jsonb(new) - 'superseded_at') <> (to_jsonb(old) - 'superseded_at') then
        raise exception 'a dataset is not changed, it is superseded' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stays before insert or update on base_year_datasets for each row execute function app_dataset_stays();
-- Key, foreign key and the closed dataset, checked once per statement: checked per row they cost more than the COPY itself.
create function app_services_have_datasets() returns trigger language plpgsql security definer set search_path = public as $$
declare
    part record;
begin
    for part in
        select a.twice, d.id, d.xact
        from (select dataset_id, count(*) <> count(distinct row) as twice from added group by dataset_id) a left join base_year_datasets d on d.id = a.dataset_id
    loop
        if part.twice then
            raise exception 'a row stands twice in a dataset' using errcode = 'unique_violation';
        end if;
        if part.id is null then
            raise exception 'services without their dataset' using errcode = 'foreign_key_violation';
        end if;
        if part.xact <> pg_current_xact_id() then
            raise exception 'the dataset is imported and closed' using errcode = 'restrict_violation';
        end if;
    end loop;
    return null;
end $$;
create trigger services_have_datasets after insert on service_lines referencing new table as added
    for each statement execute function app_services_have_datasets();

-- Files are packed already, or read once: packing them again only costs time.
alter table file_contents alter column bytes set storage external;

-- Append-only: not even the owner changes a booking, an audit entry or imported rows.
create function app_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['ledger_transactions', 'ledger_entries', 'audit_entries', 'fixed_budgets', 'fixed_budget_sources', 'fixed_cost_types', 'budget_lines', 'dues',
                             'budget_adjustments', 'agreement_transitions', 'retention_decisions', 'retention_proofs', 'service_lines', 'file_contents',
                             'cash_exports', 'set_offs']
    loop
        execute format('create trigger append_only before update or delete on %I for each row execute function app_append_only()', t);
        execute format('create trigger append_only_truncate before truncate on %I for each statement execute function app_append_only()', t);
    end loop;
end $$;

-- Every ledger transaction balances at commit, and gets its entries in the database transaction that made it.
alter table ledger_transactions add column xact xid8 not null default pg_current_xact_id();
create function app_ledger_balances() returns trigger language plpgsql security definer set search_path = public as $$
declare
    entry_sum numeric;
    entry_count integer;
    own_xact xid8;
    transaction_no bigint := case when tg_table_name = 'ledger_entries' then (to_jsonb(new) ->> 'transaction_id')::bigint else (to_jsonb(new) ->> 'id')::bigint end;
begin
    select coalesce(sum(e.amount), 0), count(*) into entry_sum, entry_count from ledger_entries e where e.transaction_id = transaction_no;
    select t.xact into own_xact from ledger_transactions t where t.id = transaction_no;
    if entry_sum <> 0 or entry_count < 2 then
        raise exception 'ledger transaction % does not balance: % entries, sum %', transaction_no, entry_count, entry_sum using errcode = 'check_violation';
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

-- A locked variant takes no further adjustments.
create function app_variant_open() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if (select v.locked_at is not null from budget_variants v where v.id = new.variant_id) then
        raise exception 'the variant is locked: its budget is fixed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger variant_open before insert on budget_adjustments for each row execute function app_variant_open();

-- A payout keeps what was prepared: only its state moves, forward, and it goes to the cash office once, while it is approved.
create function app_payout_moves() returns trigger language plpgsql as $$
declare
    moving text[] := array['state', 'approved_user_id', 'approved_name', 'approved_at', 'refused_user_id', 'refused_name', 'refused_at', 'refusal_reason',
                           'reversed_user_id', 'reversed_name', 'reversed_at', 'reversal_reason', 'cash_export_id'];
begin
    if (to_jsonb(new) - moving) <> (to_jsonb(old) - moving) then
        raise exception 'a prepared payout is not changed' using errcode = 'restrict_violation';
    end if;
    if new.state <> old.state and (old.state, new.state) not in (('Prepared', 'Approved'), ('Prepared', 'Refused'), ('Approved', 'Reversed')) then
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

-- A deduction keeps what was entered: it is only ever withdrawn, once, and while no payout uses it.
create function app_deduction_stays() returns trigger language plpgsql security definer set search_path = public as $$
declare
    moving text[] := array['withdrawn_user_id', 'withdrawn_name', 'withdrawn_at', 'withdrawal_reason'];
begin
    if (to_jsonb(new) - moving) <> (to_jsonb(old) - moving) or old.withdrawn_user_id is not null then
        raise exception 'a deduction is not changed' using errcode = 'restrict_violation';
    end if;
    if exists (select from set_offs s join payouts p on p.id = s.payout_id where s.deduction_id = new.id and p.state in ('Prepared', 'Approved')) then
        raise exception 'a payout uses the deduction' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger stays before update on deductions for each row execute function app_deduction_stays();

-- Nobody sets off more than was claimed, a withdrawn claim, or a claim on somebody else. After the insert, so that row security speaks first.
create function app_set_off_fits() returns trigger language plpgsql security definer set search_path = public as $$
declare
    claim deductions%rowtype;
    payout payouts%rowtype;
    used numeric;
begin
    select * into claim from deductions where id = new.deduction_id for update;
    select * into payout from payouts where id = new.payout_id;
    if claim.withdrawn_user_id is not null or payout.state <> 'Prepared' or payout.agreement_id <> claim.agreement_id then
        raise exception 'payout % does not set off deduction %', new.payout_id, new.deduction_id using errcode = 'restrict_violation';
    end if;
    select sum(s.amount) into used from set_offs s join payouts p on p.id = s.payout_id where s.deduction_id = claim.id and p.state in ('Prepared', 'Approved');
    if used > claim.amount then
        raise exception 'deduction % is %, set off would be %', claim.id, claim.amount, used using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger fits after insert on set_offs for each row execute function app_set_off_fits();

-- What a payout keeps back is what it sets off, at commit.
create function app_payout_set_off() returns trigger language plpgsql security definer set search_path = public as $$
declare
    payout_no uuid := case when tg_table_name = 'set_offs' then (to_jsonb(new) ->> 'payout_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
begin
    if (select p.set_off from payouts p where p.id = payout_no) <> (select coalesce(sum(s.amount), 0) from set_offs s where s.payout_id = payout_no) then
        raise exception 'payout % does not set off what it says', payout_no using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger set_off after insert on payouts deferrable initially deferred for each row execute function app_payout_set_off();
create constraint trigger set_off after insert on set_offs deferrable initially deferred for each row execute function app_payout_set_off();

-- Row security chooses rows, not columns. Whoever hands in a proof moves the state of its part and nothing else.
create function app_hand_in_moves_state() returns trigger language plpgsql as $$
begin
    if row_security_active(tg_relid) and not app_is('Controller', 'Approver') and (to_jsonb(new) - 'state') <> (to_jsonb(old) - 'state') then
        raise exception 'handing in a proof changes the state only' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger hand_in_moves_state before update on retention_parts for each row execute function app_hand_in_moves_state();

-- Nobody moves to another provider or area by changing the own account.
create function app_account_stays() returns trigger language plpgsql as $$
begin
    if row_security_active(tg_relid) and not app_is('Admin') and (new.id, new.provider_id, new.area_id) is distinct from (old.id, old.provider_id, old.area_id) then
        raise exception 'provider and area of an account are set by administration' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger account_stays before update on users for each row execute function app_account_stays();

-- Nobody signs for somebody else: a stamp that is set carries the user of the connection. Four eyes hang on it. (Steps of a copied
-- variant keep their authors: budget_adjustments is not among these.)
create function app_own_stamps() returns trigger language plpgsql as $$
declare
    signed jsonb := to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    field text;
begin
    if row_security_active(tg_relid) and not app_is() then
        foreach field in array tg_argv loop
            if signed ->> field is not null and signed ->> field is distinct from before ->> field and (signed ->> field)::uuid is distinct from app_user_id() then
                raise exception '% of % is somebody else', field, tg_table_name using errcode = 'insufficient_privilege';
            end if;
        end loop;
    end if;
    return new;
end $$;
do $$
declare
    t record;
begin
    for t in select c.table_name as name, string_agg(quote_ident(c.column_name), ', ') as columns, string_agg(quote_literal(c.column_name), ', ') as arguments
        from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
        where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.column_name like '%\_user\_id'
            and c.table_name in ('payouts', 'bank_accounts', 'retention_proofs', 'retention_decisions', 'ledger_transactions', 'fixed_budgets', 'cash_exports', 'deductions',
                                 'agreement_transitions', 'import_runs', 'files')
        group by c.table_name
    loop
        execute format('create trigger own_stamps before insert or update of %s on %I for each row execute function app_own_stamps(%s)', t.columns, t.name, t.arguments);
    end loop;
end $$;
