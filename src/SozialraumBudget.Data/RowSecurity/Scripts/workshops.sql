-- Whether somebody who can sign in manages the area. Runs as the owner, because not everybody sees the accounts.
create function app_area_is_managed(area uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
    select exists (
        select from users u join user_roles ur on ur.user_id = u.id join roles r on r.id = ur.role_id
        where r.name = 'AreaManager' and area = any (u.area_ids) and u.password_hash is not null
            and (u.lockout_end is null or u.lockout_end < now())) $$;

-- Who signs for the youth office: the manager of the agreement's area, or a controller where nobody manages it.
create function app_signs_for_office(agreement uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
declare
    context text[] := app_context();
    roles text[] := string_to_array(context[2], ',');
    areas uuid[] := string_to_array(nullif(context[4], ''), ',');
    area uuid := (select a.area_id from agreements a where a.id = agreement);
begin
    return coalesce(
        ('AreaManager' = any (roles) and area = any (areas)) or ('Controller' = any (roles) and not app_area_is_managed(area)), false);
end $$;

-- Area managers lead the workshops of their areas, coordinators sign those of the own provider and propose points.
create policy lead_area on workshops for insert with check
    ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()));
create policy change_area on workshops for update
    using ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()))
    with check ((select app_is('AreaManager')) and agreement_id in (select app_case_agreements()));
create policy sign_own on workshops for update
    using ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()))
    with check ((select app_is('ProviderCoordinator')) and provider_id = (select app_provider_id()));

create policy lead_area on workshop_items for all
    using ((select app_is('AreaManager'))
        and workshop_id in (select id from workshops where agreement_id in (select app_case_agreements())))
    with check ((select app_is('AreaManager'))
        and workshop_id in (select id from workshops where agreement_id in (select app_case_agreements())));
create policy propose on workshop_items for insert with check
    ((select app_is('ProviderCoordinator')) and proposed_user_id = (select app_user_id()) and decision is null
        and workshop_id in (select id from workshops where provider_id = (select app_provider_id()) and minutes_written_at is null));
create policy lead_area on workshop_figures for insert with check
    ((select app_is('AreaManager'))
        and workshop_id in (select id from workshops where agreement_id in (select app_case_agreements())));
create policy lead_area on workshop_tasks for all
    using ((select app_is('AreaManager'))
        and workshop_id in (select id from workshops where agreement_id in (select app_case_agreements())))
    with check ((select app_is('AreaManager'))
        and workshop_id in (select id from workshops where agreement_id in (select app_case_agreements())));
create policy finish on workshop_tasks for update
    using ((select app_is('ProviderCoordinator')) and side = 'Provider'
        and workshop_id in (select id from workshops where provider_id = (select app_provider_id())))
    with check ((select app_is('ProviderCoordinator')) and side = 'Provider'
        and workshop_id in (select id from workshops where provider_id = (select app_provider_id())));

-- Whoever does it, the owner included: a workshop begins planned, and both sides sign what stands there.
create function app_workshop_begins() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.minutes_written_at is not null or new.figures_frozen_at is not null or new.cancelled_at is not null
            or new.provider_signed_at is not null or new.office_signed_at is not null then
        raise exception 'a workshop begins planned' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger begins before insert on workshops for each row execute function app_workshop_begins();

create function app_workshop_signs() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.figures_frozen_at is not null and new.figures_frozen_at is distinct from old.figures_frozen_at then
        raise exception 'figures are kept once' using errcode = 'restrict_violation';
    end if;
    if (new.kind, new.day, new.place, new.participants, new.minutes_written_at, new.figures_frozen_at, new.cancelled_at)
            is distinct from
            (old.kind, old.day, old.place, old.participants, old.minutes_written_at, old.figures_frozen_at, old.cancelled_at)
            and (new.provider_signed_at is not null or new.office_signed_at is not null) then
        raise exception 'what changes is not signed' using errcode = 'restrict_violation';
    end if;
    if not row_security_active(tg_relid) then
        return new;
    end if;
    if new.provider_signed_at is not null and new.provider_signed_at is distinct from old.provider_signed_at
            and not (app_is('ProviderCoordinator') and new.provider_id = app_provider_id()) then
        raise exception 'nobody signs for the other side' using errcode = 'insufficient_privilege';
    end if;
    if new.office_signed_at is not null and new.office_signed_at is distinct from old.office_signed_at
            and not app_signs_for_office(new.agreement_id) then
        raise exception 'nobody signs for the other side' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger signs before update on workshops for each row execute function app_workshop_signs();

-- Agenda, minutes, figures and tasks change while nobody has signed; what becomes of a task is told at any time.
create function app_workshop_is_open() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    workshop uuid := coalesce((to_jsonb(new) ->> 'workshop_id')::uuid, (to_jsonb(old) ->> 'workshop_id')::uuid);
begin
    if exists (
            select from workshops w
            where w.id = workshop
                and (w.provider_signed_at is not null or w.office_signed_at is not null or w.cancelled_at is not null
                    or tg_table_name = 'workshop_figures' and w.figures_frozen_at is not null)) then
        raise exception '% of a signed workshop stay as they are', tg_table_name using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger is_open before insert or update or delete on workshop_items for each row execute function app_workshop_is_open();
create trigger is_open before insert on workshop_figures for each row execute function app_workshop_is_open();
create trigger is_open before insert or delete on workshop_tasks for each row execute function app_workshop_is_open();

-- A task that is done stays.
create function app_task_is_open() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.done_on is not null then
        raise exception 'a task that is done stays' using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger is_undone before delete on workshop_tasks for each row execute function app_task_is_open();
