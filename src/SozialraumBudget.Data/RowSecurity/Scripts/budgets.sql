-- A locked variant takes no further adjustments.
create function app_variant_open() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select v.locked_at is not null from budget_variants v where v.id = new.variant_id) then
        raise exception 'the variant is locked: its budget is fixed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger variant_open before insert on budget_adjustments for each row execute function app_variant_open();

-- A variant of a model without a base year holds no cases: who sees cases of the area sees it.
create policy read_record on budget_variants for select using
    (dataset_id is null and agreement_id in (select app_case_agreements()));

-- The Rechenweg down to the cases.
create policy read_cases on fixed_budget_sources for select using
    (fixed_budget_id in (select b.id from fixed_budgets b where b.agreement_id in (select app_case_agreements())));
