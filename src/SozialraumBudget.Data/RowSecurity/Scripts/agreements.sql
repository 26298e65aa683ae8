-- Outside the draft an agreement keeps its partners.
create function app_agreement_providers_stay() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from agreements a where a.id in (new.agreement_id, old.agreement_id) and a.state <> 'Draft') then
        raise exception 'the providers of an agreement are changed while it is a draft' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger stay before insert or update or delete on agreement_providers
    for each row execute function app_agreement_providers_stay();
