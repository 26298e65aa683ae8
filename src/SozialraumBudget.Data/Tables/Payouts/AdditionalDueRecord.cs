using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A due beyond the budget of a year: what a bonus or a settlement grants. Granted once by its source, never changed.</summary>
public sealed class AdditionalDueRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    public required Period Period { get; init; }

    public required int Sequence { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Unique name of what grants it: "bonus:…" or "settlement:…"; also the key of its booking.</summary>
    public required string Source { get; init; }

    /// <summary>JSON of the Rechenweg of the amount.</summary>
    public required string Derivation { get; init; }

    public required Stamp Granted { get; init; }

    public DueKey Key => new(Period, Sequence);
}
