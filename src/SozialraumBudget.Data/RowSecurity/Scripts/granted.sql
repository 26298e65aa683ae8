-- What the approval of a settlement or of a bonus moves has that approval behind it, by the same person, with its amount: at commit,
-- because the approval and what it moves are one transaction.

-- What a settlement moves against the one of the year that held before.
create function app_settlement_change(settlement_no uuid, out owed numeric, out youth_welfare numeric, out help numeric,
        out networking numeric)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.paid - s.returned - coalesce(b.paid - b.returned, 0), s.youth_welfare - coalesce(b.youth_welfare, 0),
            s.help - coalesce(b.help, 0), s.networking - coalesce(b.networking, 0)
        from settlements s
            left join lateral (select * from settlements e
                where e.agreement_id = s.agreement_id and e.budget_year = s.budget_year and e.state = 'Approved' and e.version < s.version
                order by e.version desc limit 1) b on true
        where s.id = settlement_no
$$;
revoke execute on function app_settlement_change from public;

create function app_due_is_granted() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from settlements s
            where new.source = 'settlement:' || s.id and new.purpose = 'Settlement'
                and (s.agreement_id, s.budget_year) = (new.agreement_id, new.budget_year)
                and s.state = 'Approved' and s.approved_user_id = new.granted_user_id
                and (app_settlement_change(s.id)).owed = new.amount)
            and not exists (select from bonus_years b join bonus_steps p on p.bonus_year_id = b.id and p.move = 'Approve'
            where new.source = 'bonus:' || b.agreement_id || ':' || b.budget_year and new.purpose = 'Bonus'
                and (b.agreement_id, b.budget_year) = (new.agreement_id, new.budget_year)
                and b.state = 'Approved' and b.approved_user_id = new.granted_user_id and p.amount = new.amount) then
        raise exception 'nothing grants the due %', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger granted after insert on additional_dues deferrable initially deferred
    for each row execute function app_due_is_granted();

create function app_claim_is_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from settlements s
            where s.id = new.settlement_id and (s.agreement_id, s.budget_year) = (new.agreement_id, new.budget_year)
                and s.state = 'Approved' and s.approved_user_id = new.recorded_user_id
                and (app_settlement_change(s.id)).owed = -new.amount) then
        raise exception 'no settlement claims the deduction %', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger settled after insert on deductions deferrable initially deferred
    for each row when (new.settlement_id is not null) execute function app_claim_is_settled();

-- An account is opened by what comes in; what goes out is claimed back by a deduction of the same amount, and never more than is there.
create function app_account_is_earmarked() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from earmark_entries e where e.account_id = new.id and e.settlement_id is not null) then
        raise exception 'nothing is earmarked on the account %', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger earmarked after insert on earmark_accounts deferrable initially deferred
    for each row execute function app_account_is_earmarked();

create function app_entry_is_earmarked() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from settlements s join earmark_accounts a on a.id = new.account_id
            where s.id = new.settlement_id and (s.agreement_id, s.budget_year) = (a.agreement_id, a.budget_year)
                and s.state = 'Approved' and s.approved_user_id = new.booked_user_id
                and new.amount = case a.purpose when 'YouthWelfare' then (app_settlement_change(s.id)).youth_welfare
                    when 'HelpForUpbringing' then (app_settlement_change(s.id)).help
                    when 'Networking' then (app_settlement_change(s.id)).networking end)
            and not exists (select from deductions d
            where d.id = new.deduction_id and d.earmark_account_id = new.account_id and d.recorded_user_id = new.booked_user_id
                and d.amount = -new.amount
                and (select sum(e.amount) from earmark_entries e where e.account_id = new.account_id)
                    >= (select coalesce(sum(r.amount), 0) from spending_reports r
                        where r.account_id = new.account_id and r.state = 'Accepted')) then
        raise exception 'nothing stands behind the entry %', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger earmarked after insert on earmark_entries deferrable initially deferred
    for each row execute function app_entry_is_earmarked();
