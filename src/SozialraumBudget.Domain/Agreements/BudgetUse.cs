namespace SozialraumBudget.Domain.Agreements;

/// <summary>What the budget pays; each line has its legal basis, so that residential parts can be kept apart (§ 78d).</summary>
public enum BudgetUse
{
    OwnAmbulatory,
    OwnResidential,
    ExternalHelp,
    CaseIndependentWork,
}
