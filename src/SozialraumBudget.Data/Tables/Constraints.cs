namespace SozialraumBudget.Data.Tables;

/// <summary>Names of the conditions whose breach has a reason that people are told; a test finds each in the database.</summary>
public static class Constraints
{
    public const string AgreementPeriod = "ex_agreements_period";
    public const string AreaCode = "ix_areas_code";
    public const string AreaName = "ix_areas_name";
    public const string DistrictPeriod = "ex_district_assignments_period";
    public const string LeadTerm = "ex_provider_terms_lead";
    public const string ProviderName = "ix_providers_name";
    public const string ProviderSpelling = "ix_provider_spellings_folded";
    public const string ProviderTerm = "ex_provider_terms_role";
    public const string ReportTitle = "ix_reports_budget_year_title";
    public const string ScenarioName = "ix_distribution_scenarios_budget_year_name";
    public const string VariantName = "ix_budget_variants_agreement_id_budget_year_name";
}
