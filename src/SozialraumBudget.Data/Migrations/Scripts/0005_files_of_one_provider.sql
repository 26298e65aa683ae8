-- Files of annual accounts, receipts of earmarked money and evidence of a bonus are seen by the one provider they are about.
update files f set provider_id = a.provider_id
    from accounts_files x join annual_accounts a on a.id = x.accounts_id where x.file_id = f.id;
update files f set provider_id = a.provider_id
    from spending_reports r join earmark_accounts a on a.id = r.account_id where r.file_id = f.id;
update files f set provider_id = y.provider_id
    from bonus_assessments b join bonus_years y on y.id = b.bonus_year_id where b.file_id = f.id;
