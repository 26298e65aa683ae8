-- Files: those of visible agreements, evidence of the checklist for the public side alone, tables of returns for who sees the cases;
-- without an agreement they belong to the public side. A list of the office is for who brought it and for controllers: it may hold cases
-- of other areas. A file that is one provider's is seen by no other one in the same agreement.
create policy read on files for select using
    (case when agreement_id is null
        then (select app_is('Controller')) or ((select app_is('Approver', 'Admin')) and id not in (select app_case_files()))
        else agreement_id in (select app_agreements())
            and ((select app_is('Controller', 'Approver', 'Management', 'AreaManager'))
                or (not office_only and (provider_id is null or provider_id = (select app_provider_id()))))
            and (id not in (select app_case_files()) or agreement_id in (select app_borne_agreements()))
            and ((select app_is('Controller')) or uploaded_user_id = (select app_user_id())
                or id not in (select app_office_case_files())) end);
create policy store on files for insert with check
    (uploaded_user_id is not distinct from (select app_user_id())
        and (agreement_id in (select app_agreements()) or (agreement_id is null and (select app_is('Controller', 'Approver', 'Admin'))))
     or (select app_is()));
create policy store on file_contents for insert with check (file_id in (select id from files));
