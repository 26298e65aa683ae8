using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>
/// Whose row is whose, table by table, said once more than in the policies and in other words: a condition on the owner's view of the
/// table. A table that is not listed fails the walk.
/// </summary>
internal sealed class RowWalls(DemoUser user)
{
    private const string All = "true";
    private const string None = "false";

    private const string MovesMoney =
        "select ur.user_id from user_roles ur join roles r on r.id = ur.role_id where r.name in ('Controller', 'Approver', 'Admin')";

    private bool Is(params Role[] roles) => roles.Contains(user.Role);

    private string Agreements =>
        user.Role switch
        {
            Role.ProviderCoordinator => $"(select agreement_id from agreement_providers where provider_id = '{user.ProviderId}')",
            Role.AreaManager => $"(select id from agreements where area_id = '{user.AreaId}')",
            Role.Admin => "(select null::uuid where false)",
            _ => "(select id from agreements)",
        };

    private string Datasets =>
        user.Role switch
        {
            Role.Controller => "(select id from base_year_datasets)",
            Role.AreaManager => $"(select id from base_year_datasets where area_id = '{user.AreaId}')",
            _ => "(select null::uuid where false)",
        };

    /// <summary>Variants of models that rest on a typed record: for those who see cases of the area.</summary>
    private string Records => Is(Role.Controller, Role.AreaManager) ? $"dataset_id is null and agreement_id in {Agreements}" : "false";

    private string Selections =>
        user.Role switch
        {
            Role.Admin or Role.ProviderCoordinator => "(select null::uuid where false)",
            Role.AreaManager => $"(select id from selection_procedures where area_id = '{user.AreaId}')",
            _ => "(select id from selection_procedures)",
        };

    private string OfArea(string others) => Is(Role.AreaManager) ? $"area_id = '{user.AreaId}'" : others;

    /// <summary>Those who see cases of the area; a provider those that it was asked about.</summary>
    private string SupplyRequests =>
        Is(Role.Management, Role.Approver, Role.Admin) ? None
        : Is(Role.ProviderCoordinator) ? $"id in (select request_id from supply_asks where provider_id = '{user.ProviderId}')"
        : OfArea(All);

    private string OfSupply => $"request_id in (select id from supply_requests where {SupplyRequests})";

    private string SupplyAsks => Is(Role.ProviderCoordinator) ? OwnProvider("provider_id") : OfSupply;

    private string OwnProvider(string column) => Is(Role.ProviderCoordinator) ? $"{column} = '{user.ProviderId}'" : All;

    private string ByAgreement => $"agreement_id in {Agreements}";

    private string Through(string column, string parent) => $"{column} in (select id from {parent} where agreement_id in {Agreements})";

    /// <summary>Everybody who sees all agreements, the area's manager, and the lead provider alone.</summary>
    private string Returns =>
        user.Role switch
        {
            Role.ProviderCoordinator => $"provider_id = '{user.ProviderId}'",
            _ => ByAgreement,
        };

    /// <summary>The same, without those who need not know of cases.</summary>
    private string CaseReturns => Is(Role.Management, Role.Approver) ? None : Returns;

    private string OfBonus => $"bonus_year_id in (select id from bonus_years where {Returns})";

    private string OfEarmarks => $"account_id in (select id from earmark_accounts where {Returns})";

    private string OfRenegotiations => $"renegotiation_id in (select id from renegotiations where {Returns})";

    private string OfWorkshops => $"workshop_id in (select id from workshops where {Returns})";

    private string OfAccounts => $"accounts_id in (select id from annual_accounts where {Returns})";

    private string OfReturns(string condition) => $"return_id in (select id from provider_returns where {condition})";

    /// <summary>Who bears days: those who see the cases of the agreement, and its lead provider.</summary>
    private string Borne =>
        Is(Role.Management, Role.Approver) ? None
        : Is(Role.ProviderCoordinator) ? $"agreement_id in {Lead}"
        : ByAgreement;

    private string OfRounds(string condition) => $"round_id in (select id from reconciliation_rounds where {condition})";

    private string Uploads => $"upload_id in (select id from return_uploads where {OfReturns(CaseReturns)})";

    private string OwnAccount(string column) => Is(Role.Admin) ? All : $"{column} = '{user.Id}'";

    private string Files =>
        user.Role switch
        {
            Role.Controller => $"(agreement_id is null or {ByAgreement})",
            Role.Approver or Role.Admin =>
                $"(agreement_id is null and id not in (select file_id from import_runs where format = 'base-year') or {OfAgreement})",
            Role.ProviderCoordinator =>
                $"(agreement_id is not null and not office_only and {OfAgreement} and coalesce(provider_id = '{user.ProviderId}', true))",
            _ => $"(agreement_id is not null and {OfAgreement} and (uploaded_user_id = '{user.Id}' "
                + "or id not in (select file_id from import_runs where format = 'office-cases')))",
        };

    /// <summary>Lists of rounds that an area manager brought; they may hold cases of other areas.</summary>
    private string OwnLists => Is(Role.AreaManager) ? $"format = 'office-cases' and started_user_id = '{user.Id}' and {ByAgreement}" : None;

    private string OfficeProfiles => Is(Role.AreaManager) ? "format = 'office-cases' and provider_id is null" : None;

    /// <summary>Files of agreements; tables of returns for who sees their cases.</summary>
    private string OfAgreement =>
        $"({ByAgreement} and (id not in (select file_id from import_runs where agreement_id is not null) or {Borne}))";

    private string Lead => $"(select id from agreements where lead_provider_id = '{user.ProviderId}')";

    public Dictionary<string, string> Visible =>
        new(StringComparer.Ordinal)
        {
            ["areas"] = All,
            ["area_versions"] = All,
            ["districts"] = All,
            ["district_assignments"] = All,
            ["social_indicators"] = All,
            ["providers"] = OwnProvider("id"),
            ["provider_versions"] = OwnProvider("provider_id"),
            ["provider_spellings"] = OwnProvider("provider_id"),
            ["bank_accounts"] = Is(Role.Management, Role.AreaManager) ? None : OwnProvider("provider_id"),
            ["provider_terms"] = OwnProvider("provider_id"),
            ["agreements"] = $"id in {Agreements}",
            ["agreement_providers"] = ByAgreement,
            ["agreement_terms"] = ByAgreement,
            ["agreement_transitions"] = ByAgreement,
            ["checklist_items"] = Is(Role.ProviderCoordinator) ? None : ByAgreement,
            ["retention_conditions"] = ByAgreement,
            ["fixed_budgets"] = ByAgreement,
            ["payouts"] = ByAgreement,
            ["deductions"] = ByAgreement,
            ["set_offs"] = Through("payout_id", "payouts"),
            ["retention_parts"] = ByAgreement,
            ["ledger_transactions"] = ByAgreement,
            ["retention_items"] = Through("condition_id", "retention_conditions"),
            ["fixed_cost_types"] = Through("fixed_budget_id", "fixed_budgets"),
            ["budget_lines"] = Through("fixed_budget_id", "fixed_budgets"),
            ["dues"] = Through("fixed_budget_id", "fixed_budgets"),
            ["retention_proofs"] = Through("part_id", "retention_parts"),
            ["proof_withdrawals"] = $"proof_id in (select id from retention_proofs where {Through("part_id", "retention_parts")})",
            ["retention_decisions"] = Through("part_id", "retention_parts"),
            ["ledger_entries"] = Through("transaction_id", "ledger_transactions"),
            ["fixed_budget_sources"] = Is(Role.Controller, Role.AreaManager) ? Through("fixed_budget_id", "fixed_budgets") : None,
            ["provider_returns"] = Returns,
            ["return_uploads"] = OfReturns(Returns),
            ["return_steps"] = OfReturns(Returns),
            ["return_comments"] = OfReturns(CaseReturns),
            ["return_drafts"] = OfReturns(CaseReturns),
            ["case_bearings"] = Borne,
            ["additional_dues"] = ByAgreement,
            ["bonus_years"] = Returns,
            ["bonus_agreements"] = OfBonus,
            ["bonus_assessments"] = OfBonus,
            ["bonus_steps"] = OfBonus,
            ["annual_accounts"] = Returns,
            ["accounts_sheets"] = OfAccounts,
            ["accounts_lines"] = $"sheet_id in (select id from accounts_sheets where {OfAccounts})",
            ["accounts_posts"] = $"sheet_id in (select id from accounts_sheets where {OfAccounts})",
            ["accounts_steps"] = OfAccounts,
            ["accounts_comments"] = OfAccounts,
            ["accounts_files"] = OfAccounts,
            ["renegotiations"] = Returns,
            ["year_figures"] = Returns,
            ["renegotiation_offers"] = OfRenegotiations,
            ["renegotiation_files"] = $"offer_id in (select id from renegotiation_offers where {OfRenegotiations})",
            ["arbitrations"] = Returns,
            ["arbitration_steps"] = $"arbitration_id in (select id from arbitrations where {Returns})",
            ["repayments"] = ByAgreement,
            ["settlements"] = Returns,
            ["reports"] =
                Is(Role.Controller, Role.Management) ? All
                : Is(Role.AreaManager, Role.Approver)
                    ? "id in (select report_id from report_versions where state in ('Released', 'Withdrawn'))"
                : None,
            ["report_versions"] =
                Is(Role.Controller, Role.Management) ? All
                : Is(Role.AreaManager, Role.Approver) ? "state in ('Released', 'Withdrawn')"
                : "state in ('Released', 'Withdrawn') and is_open",
            ["report_orders"] = Is(Role.Controller, Role.Management) ? All : None,
            ["distribution_scenarios"] =
                Is(Role.Controller, Role.Management) ? All
                : Is(Role.AreaManager, Role.Approver) ? "state <> 'Draft'"
                : None,
            ["distribution_amounts"] = Is(Role.ProviderCoordinator, Role.Admin) ? None : All,
            ["selection_procedures"] = Is(Role.ProviderCoordinator)
                ? "state = 'Called' or state <> 'Draft' and id in "
                    + $"(select procedure_id from selection_applications where provider_id = '{user.ProviderId}')"
                : $"id in {Selections}",
            ["selection_applications"] = Is(Role.ProviderCoordinator) ? OwnProvider("provider_id") : $"procedure_id in {Selections}",
            ["selection_scores"] = Is(Role.ProviderCoordinator)
                ? "application_id in (select id from selection_applications where provider_id = "
                    + $"'{user.ProviderId}' and outcome <> 'Open')"
                : $"procedure_id in {Selections}",
            ["selection_decisions"] = Is(Role.ProviderCoordinator) ? None : $"procedure_id in {Selections}",
            ["supply_promises"] = Is(Role.Admin) ? None : OfArea(OwnProvider("provider_id")),
            ["supply_requests"] = SupplyRequests,
            ["supply_closings"] = Is(Role.ProviderCoordinator) ? OwnProvider("supplied_by") : OfSupply,
            ["supply_asks"] = SupplyAsks,
            ["supply_answers"] = $"ask_id in (select id from supply_asks where {SupplyAsks})",
            ["workshops"] = Returns,
            ["workshop_items"] = OfWorkshops,
            ["workshop_figures"] = OfWorkshops,
            ["workshop_tasks"] = OfWorkshops,
            ["help_moves"] = Borne,
            ["fixed_help_moves"] = $"help_move_id in (select id from help_moves where {Borne})",
            ["comparison_choices"] = Is(Role.Controller, Role.Approver, Role.Management) ? All : None,
            ["hour_rates"] =
                Is(Role.Controller, Role.Approver, Role.Management) ? All
                : Is(Role.ProviderCoordinator) ? OwnProvider("provider_id")
                : None,
            ["earmark_accounts"] = Returns,
            ["earmark_entries"] = OfEarmarks,
            ["spending_reports"] = OfEarmarks,
            ["reconciliation_rounds"] = Returns,
            ["office_case_lists"] = OfRounds(Returns),
            ["office_cases"] = $"list_id in (select id from office_case_lists where {OfRounds(CaseReturns)})",
            ["agreed_differences"] = OfRounds(CaseReturns),
            ["conflict_steps"] = Borne,
            ["office_plans"] = Borne,
            ["hour_rows"] = Uploads,
            ["hour_sums"] = Uploads,
            ["return_cases"] = Uploads,
            ["external_costs"] = Uploads,
            ["offer_rows"] = Uploads,
            ["base_year_datasets"] = $"id in {Datasets}",
            ["budget_variants"] = $"(dataset_id in {Datasets} or {Records})",
            ["budget_adjustments"] = $"variant_id in (select id from budget_variants where dataset_id in {Datasets})",
            ["import_runs"] =
                Is(Role.Controller) ? "agreement_id is null or format = 'office-cases'"
                : Is(Role.Admin) ? "format <> 'base-year' and agreement_id is null"
                : Is(Role.ProviderCoordinator) ? $"agreement_id in {Lead} and format <> 'office-cases'"
                : OwnLists,
            ["import_profiles"] =
                Is(Role.Controller) ? "provider_id is null"
                : Is(Role.Admin) ? "format not in ('base-year', 'office-cases') and provider_id is null"
                : Is(Role.ProviderCoordinator) ? $"provider_id = '{user.ProviderId}'"
                : OfficeProfiles,
            ["files"] = Files,
            ["file_contents"] = $"file_id in (select id from files where {Files})",
            ["cash_accounts"] = Is(Role.Controller, Role.Approver, Role.Admin) ? All : None,
            ["settings"] = Is(Role.Admin) ? All : None,
            ["cash_exports"] = Is(Role.Controller, Role.Approver) ? All : None,
            ["cash_transfers"] = Through("payout_id", "payouts"),
            ["reversal_requests"] = Is(Role.Controller, Role.Approver) ? Through("payout_id", "payouts") : None,
            ["users"] = OwnAccount("id"),
            ["user_roles"] = OwnAccount("user_id"),
            ["user_claims"] = OwnAccount("user_id"),
            ["user_logins"] = OwnAccount("user_id"),
            ["user_tokens"] = Is(Role.Admin) ? $"user_id = '{user.Id}' or user_id not in ({MovesMoney})" : OwnAccount("user_id"),
            ["user_passkeys"] = OwnAccount("user_id"),
            ["api_tokens"] = OwnAccount("user_id"),
            ["roles"] = All,
            ["role_claims"] = All,
            ["access_changes"] = Is(Role.Admin, Role.Controller, Role.Approver) ? All : OwnAccount("user_id"),
            ["access_proposals"] = Is(Role.Admin, Role.Controller, Role.Approver) ? All : None,
            ["user_sessions"] = OwnAccount("user_id"),
            ["sign_in_trials"] = None,
            ["kept_forms"] = $"user_id = '{user.Id}'",
            ["audit_entries"] = Is(Role.Admin) ? All : None,
            ["read_entries"] = Is(Role.Admin) ? All : None,
            ["idempotency_records"] = $"user_id = '{user.Id}'",
            ["data_protection_keys"] = None,
        };

    /// <summary>Tables whose rows an outsider to administration and finance may change or remove, and which of them.</summary>
    public Dictionary<string, string> Changeable =>
        new(StringComparer.Ordinal)
        {
            ["users"] = $"id = '{user.Id}'",
            ["user_tokens"] = $"user_id = '{user.Id}'",
            ["user_passkeys"] = $"user_id = '{user.Id}'",
            ["api_tokens"] = $"user_id = '{user.Id}'",
            ["idempotency_records"] = $"user_id = '{user.Id}'",
            ["user_sessions"] = $"user_id = '{user.Id}'",
            ["kept_forms"] = $"user_id = '{user.Id}'",
            ["retention_parts"] = Is(Role.ProviderCoordinator) ? ByAgreement : None,
            ["provider_returns"] = Is(Role.ProviderCoordinator) ? Returns : None,
            ["reconciliation_rounds"] = Is(Role.ProviderCoordinator, Role.AreaManager) ? Returns : None,
            ["return_uploads"] = Is(Role.ProviderCoordinator) ? OfReturns(Returns) : None,
            ["return_steps"] = Is(Role.ProviderCoordinator) ? OfReturns(Returns) : None,
            ["return_comments"] = Is(Role.ProviderCoordinator) ? OfReturns(Returns) : None,
            ["annual_accounts"] = Is(Role.ProviderCoordinator) ? Returns : None,
            ["accounts_sheets"] = Is(Role.ProviderCoordinator) ? OfAccounts : None,
            ["accounts_steps"] = Is(Role.ProviderCoordinator) ? OfAccounts : None,
            ["accounts_comments"] = Is(Role.ProviderCoordinator) ? OfAccounts : None,
            ["accounts_files"] = Is(Role.ProviderCoordinator) ? OfAccounts : None,
            ["arbitrations"] = Is(Role.ProviderCoordinator) ? Returns : None,
            ["bonus_years"] = Is(Role.ProviderCoordinator) ? Returns : None,
            ["bonus_agreements"] = Is(Role.ProviderCoordinator) ? OfBonus : None,
            ["bonus_steps"] = Is(Role.ProviderCoordinator) ? OfBonus : None,
            ["return_drafts"] = Is(Role.ProviderCoordinator) ? OfReturns(Returns) : None,
            ["selection_procedures"] = Is(Role.Management) ? All : None,
            ["selection_applications"] = Is(Role.Management) ? All : None,
            ["selection_scores"] = Is(Role.Management) ? All : None,
            ["selection_decisions"] = Is(Role.Management) ? All : None,
            ["supply_promises"] = Is(Role.AreaManager) ? OfArea(None) : None,
            ["supply_requests"] = Is(Role.AreaManager) ? OfArea(None) : None,
            ["workshops"] = Is(Role.ProviderCoordinator, Role.AreaManager) ? Returns : None,
            ["help_moves"] = Is(Role.ProviderCoordinator) ? Returns : None,
            ["workshop_items"] = Is(Role.AreaManager) ? OfWorkshops : None,
            ["workshop_tasks"] =
                Is(Role.AreaManager) ? OfWorkshops
                : Is(Role.ProviderCoordinator) ? $"side = 'Provider' and {OfWorkshops}"
                : None,
            ["reports"] = Is(Role.Management) ? All : None,
            ["report_versions"] = Is(Role.Management) ? All : None,
            ["report_orders"] = Is(Role.Management) ? All : None,
            ["distribution_scenarios"] = Is(Role.Management) ? All : None,
            ["distribution_amounts"] = Is(Role.Management) ? All : None,
            ["import_runs"] = Is(Role.ProviderCoordinator) ? $"agreement_id in {Lead} and format <> 'office-cases'" : OwnLists,
            ["import_profiles"] = Is(Role.ProviderCoordinator) ? $"provider_id = '{user.ProviderId}'" : OfficeProfiles,
        };
}
