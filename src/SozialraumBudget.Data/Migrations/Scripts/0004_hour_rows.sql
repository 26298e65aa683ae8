-- Hour rows by year: a city has 200,000 a year, a region ten times that. Partitions lie in a schema of their own, which nobody but the
-- owner may use: rows are reached through the table alone, whose row security holds for all of them.
create schema hours;
create table hour_rows (
    upload_id uuid not null,
    row integer not null,
    day date not null,
    team character varying(100) not null,
    worker character varying(50) not null,
    kind character varying(40) not null,
    case_number character varying(60),
    seconds numeric(9, 2) not null,
    activity character varying(100),
    -- One condition: a million rows feel each one.
    constraint ck_hour_rows_kind check (
        kind in ('CaseSpecific', 'CrossCase', 'CaseIndependent') and row > 0 and seconds > 0
        and (kind = 'CaseSpecific') = (case_number is not null))
) partition by range (day);
do $$
begin
    for year in 2020..2045 loop
        execute format('create table hours.rows_%s partition of hour_rows for values from (%L) to (%L)',
            year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end $$;
create table hours.rows_else partition of hour_rows default;
-- The rows of an upload lie side by side, because one statement brings them: a block range index finds them and costs next to nothing.
create index ix_hour_rows_upload_id on hour_rows using brin (upload_id) with (pages_per_range = 32, autosummarize = on);
-- The database transaction that made an upload: afterwards it is closed.
alter table return_uploads add column xact xid8 not null default pg_current_xact_id();
