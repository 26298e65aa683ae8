using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.TestSupport;

/// <summary>An agreement with everything a budget and its payouts need; made by <see cref="TestData.CreateBudgetScenario"/>.</summary>
public sealed record BudgetScenario
{
    public required Area Area { get; init; }

    public required Provider Provider { get; init; }

    /// <summary>Read when it was made; load it anew for its present state.</summary>
    public required Agreement Agreement { get; init; }

    public required BaseYearDataset Dataset { get; init; }

    /// <summary>Limits of the example and its exclusion as first negotiation step; null if none was asked for.</summary>
    public required BudgetVariant? Variant { get; init; }

    /// <summary>Version 1; null if it was not asked to be fixed.</summary>
    public FixedBudget? Fixed { get; init; }

    /// <summary>The controller who set everything up and fixed the budget.</summary>
    public required UserContext Controller { get; init; }

    public int Year => Agreement.FirstYear;
}
