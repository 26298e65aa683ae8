using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Figures of an agreement's year for steering, without cases: written anew in the transaction that accepts a return (ADR 0051).
/// </summary>
public sealed class YearFiguresRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>The last accepted period.</summary>
    public required Period AsOf { get; set; }

    /// <summary>JSON of the figures.</summary>
    public required string Figures { get; set; }

    /// <summary>Whose act they follow from.</summary>
    public required Stamp Made { get; set; }
}
