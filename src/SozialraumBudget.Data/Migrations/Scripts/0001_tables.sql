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
-- One agreement, hence one lead provider, per area and day, unless it is still a draft: the days it holds, not those it was once
-- agreed for.
alter table agreements add constraint ex_agreements_period
    exclude using gist (area_id with =, daterange(
        coalesce(begins_on, make_date(first_year, 1, 1)), coalesce(ended_on, make_date(last_year, 12, 31)), '[]') with &&)
    where (state <> 'Draft');

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
-- The database transaction that made a dataset: afterwards it is closed.
alter table base_year_datasets add column xact xid8 not null default pg_current_xact_id();
-- The same for bookings.
alter table ledger_transactions add column xact xid8 not null default pg_current_xact_id();

-- Files are packed already, or read once: packing them again only costs time.
alter table file_contents alter column bytes set storage external;

-- What only the owner sees: keys of the processes that sign contexts, and which walls are in place.
create schema wall;
create table wall.keys (
    id text primary key,
    inner_pad bytea not null,
    outer_pad bytea not null,
    admitted_at timestamptz not null default now()
);
create table wall.applied (
    hash text not null,
    applied_at timestamptz not null default now()
);
