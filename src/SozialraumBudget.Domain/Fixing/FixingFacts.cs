using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>What a budget is fixed from.</summary>
public sealed record FixingFacts
{
    /// <summary>The year as it stands: version in force, payouts, parts, claims.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The budget as the variant forms it now.</summary>
    public required Budget Budget { get; init; }

    /// <summary>A budget was fixed from the variant already.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>The agreement names the day on which dues fall.</summary>
    public required bool HasDueDays { get; init; }

    /// <summary>Days after the beginning of a period on which its due falls.</summary>
    public int DueDays { get; init; }

    /// <summary>The model retains a part until counter-performances are proved.</summary>
    public required bool Retains { get; init; }

    /// <summary>How each due in force came about; what is booked keeps it.</summary>
    public required Func<DueKey, Derivations.Derivation> DerivationOf { get; init; }

    /// <summary>Lines that the version in force allocates, in order: key and amount in EUR; empty where it allocates nothing.</summary>
    public IReadOnlyList<(string Key, Money Amount)> AllocatedBefore { get; init; } = [];

    /// <summary>What the decision rests on.</summary>
    public required string? Reason { get; init; }
}
