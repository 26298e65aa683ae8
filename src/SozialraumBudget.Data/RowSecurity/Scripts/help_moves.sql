-- The lead provider's coordinator proposes, signs and withdraws for the consortium.
create policy propose on help_moves for insert with check
    ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and agreement_id in (select app_own_agreements()));
create policy sign_own on help_moves for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and agreement_id in (select app_own_agreements()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id())
        and agreement_id in (select app_own_agreements()));

-- Whoever does it, the owner included: a move begins unsigned, and a signature that is given stays.
create function app_help_move_signs() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.provider_signed_at is not null or new.office_signed_at is not null or new.withdrawn_at is not null then
            raise exception 'a move begins unsigned' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.provider_signed_at is not null and new.provider_signed_at is distinct from old.provider_signed_at
            or old.office_signed_at is not null and new.office_signed_at is distinct from old.office_signed_at then
        raise exception 'each side signs once' using errcode = 'restrict_violation';
    end if;
    if not row_security_active(tg_relid) then
        return new;
    end if;
    if new.provider_signed_at is distinct from old.provider_signed_at
            and not (app_is('ProviderCoordinator') and new.provider_id = app_provider_id())
            or new.office_signed_at is distinct from old.office_signed_at and not app_is('Controller') then
        raise exception 'nobody signs for the other side' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger signs before insert or update on help_moves for each row execute function app_help_move_signs();

-- No budget rests on a move that a side has not signed, nor on one of another budget.
create function app_fixed_help_move_is_signed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
            select from help_moves m join fixed_budgets b on b.agreement_id = m.agreement_id and b.budget_year = m.budget_year
            where m.id = new.help_move_id and b.id = new.fixed_budget_id
                and m.provider_signed_at is not null and m.office_signed_at is not null) then
        raise exception 'a budget rests on signed moves of its own year' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger is_signed before insert on fixed_help_moves for each row execute function app_fixed_help_move_is_signed();
