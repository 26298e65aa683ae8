using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>Part of the agreement a term belongs to.</summary>
public enum TermSection
{
    Budget,
    LegalBasis,
    Payouts,
    Controlling,
    Bonus,
    Settlement,
    ExternalCases,
}
