-- Whoever approves a settlement books what it claims back, and nothing else.
create policy settled on deductions for insert with check
    ((select app_is('Approver'))
        and settlement_id in (select s.id from settlements s where s.agreement_id = deductions.agreement_id));

-- A deduction is only ever withdrawn, once, and while no payout uses it.
create function app_deduction_free() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.withdrawn_user_id is not null then
        raise exception 'a deduction is withdrawn once' using errcode = 'restrict_violation';
    end if;
    if exists (select from set_offs s join payouts p on p.id = s.payout_id
            where s.deduction_id = new.id and p.state in ('Prepared', 'Approved')) then
        raise exception 'a payout uses the deduction' using errcode = 'restrict_violation';
    end if;
    if exists (select from repayments r where r.deduction_id = new.id) then
        raise exception 'money was received on the deduction' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger free before update on deductions for each row execute function app_deduction_free();

-- Nobody sets off more than was claimed, a withdrawn claim, or a claim on somebody else. After the insert, so that row security
-- speaks first.
create function app_set_off_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
    select sum(s.amount) into used from set_offs s join payouts p on p.id = s.payout_id
        where s.deduction_id = claim.id and p.state in ('Prepared', 'Approved');
    used := used + (select coalesce(sum(r.amount), 0) from repayments r where r.deduction_id = claim.id);
    -- A credit is below zero, and so is what is set off of it.
    if abs(used) > abs(claim.amount) or sign(new.amount) <> sign(claim.amount) then
        raise exception 'deduction % is %, set off would be %', claim.id, claim.amount, used using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger fits after insert on set_offs for each row execute function app_set_off_fits();

-- Money is received on a claim of the same agreement that is open, and no more than is open.
create function app_repayment_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    claim deductions%rowtype;
    used numeric;
begin
    select * into claim from deductions where id = new.deduction_id for update;
    select coalesce(sum(s.amount), 0) into used from set_offs s join payouts p on p.id = s.payout_id
        where s.deduction_id = claim.id and p.state in ('Prepared', 'Approved');
    used := used + (select sum(r.amount) from repayments r where r.deduction_id = claim.id);
    if claim.withdrawn_user_id is not null or claim.agreement_id <> new.agreement_id or used > claim.amount then
        raise exception 'deduction % is %, received would be %', claim.id, claim.amount, used using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger fits after insert on repayments for each row execute function app_repayment_fits();

-- What a payout keeps back is what it sets off, at commit.
create function app_payout_set_off() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    payout_no uuid := (to_jsonb(new) ->> case when tg_table_name = 'set_offs' then 'payout_id' else 'id' end)::uuid;
begin
    if (select p.set_off from payouts p where p.id = payout_no)
            <> (select coalesce(sum(s.amount), 0) from set_offs s where s.payout_id = payout_no) then
        raise exception 'payout % does not set off what it says', payout_no using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger set_off after insert on payouts deferrable initially deferred
    for each row execute function app_payout_set_off();
create constraint trigger set_off after insert on set_offs deferrable initially deferred
    for each row execute function app_payout_set_off();
