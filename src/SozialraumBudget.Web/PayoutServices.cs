using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.CaseCosts;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.ModelSwitch;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Data.WhatIf;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Controlling;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Infrastructure.Retention;
using SozialraumBudget.Web.Infrastructure.Returns;
using SozialraumBudget.Web.Infrastructure.Settlement;
using SozialraumBudget.Web.Infrastructure.Supply;
using SozialraumBudget.Web.Infrastructure.Workshops;

namespace SozialraumBudget.Web;

public static class PayoutServices
{
    public static void AddPayouts(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<CashOfficeOptions>(builder.Configuration.GetSection(CashOfficeOptions.Section));
        builder.Services.Configure<CityOptions>(builder.Configuration.GetSection(CityOptions.Section));
        builder.Services.TryAddScoped<Standings>();
        builder.Services.TryAddScoped<PayoutPreparation>();
        builder.Services.TryAddScoped<PayoutDecision>();
        builder.Services.TryAddScoped<ApprovalDesk>();
        builder.Services.TryAddScoped<RetentionRelease>();
        builder.Services.TryAddScoped<ProofTakingBack>();
        builder.Services.TryAddScoped<DeductionBook>();
        builder.Services.TryAddScoped<PayoutReversing>();
        builder.Services.TryAddScoped<CashExporting>();
        builder.Services.TryAddScoped<CashAnswers>();
        builder.Services.TryAddScoped<CashMessages>();
        builder.Services.TryAddScoped<CashMessageIntake>();
        builder.Services.TryAddScoped<PayoutDocuments>();
        builder.Services.TryAddScoped<ProofReceipts>();
        builder.Services.AddReturns();
        builder.Services.TryAddScoped<AdditionalDues>();
        builder.Services.AddBonus();
        builder.Services.AddAnnualAccounts();
        builder.Services.TryAddScoped<StatementDocuments>();
        builder.Services.TryAddScoped<FiguresSources>();
        builder.Services.TryAddScoped<ReturnReminders>();
        builder.Services.AddReconciliation();
        builder.Services.AddExternalCases();
        builder.Services.AddSettlements();
        builder.Services.AddRenegotiations();
        builder.Services.AddArbitrations();
        builder.Services.AddSteering();
        builder.Services.TryAddScoped<Pages.Overview.AccessSheetLoader>();
        builder.Services.TryAddScoped<Pages.Overview.CrowdingSheetLoader>();
        builder.Services.AddDistribution();
        builder.AddReports();
        builder.Services.AddRateCalculation();
        builder.Services.AddSelections();
        builder.Services.AddSupply();
        builder.Services.AddWorkshops();
        builder.Services.TryAddScoped<WorkshopDocuments>();
        builder.Services.TryAddScoped<SupplyQuarter>();
        builder.Services.TryAddScoped<SupplySight>();
        builder.Services.TryAddScoped<WhatIfLoader>();
        builder.Services.TryAddScoped<ModelSwitchLoader>();
        builder.Services.TryAddScoped<SettlementDocuments>();
        builder.Services.TryAddScoped<CaseCostDesk>();
        builder.Services.TryAddScoped<CaseCostDocuments>();
    }
}
