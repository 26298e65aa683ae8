using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A named variant of an agreement's budget: class limits plus the adjustments negotiated on it.</summary>
public sealed class BudgetVariant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>The base-year data it rests on; null where the model rests on a typed record.</summary>
    public required Guid? DatasetId { get; init; }

    /// <summary>JSON of the typed record; null where the model rests on a base year.</summary>
    public string? Facts { get; set; }

    public required string Name { get; set; }

    /// <summary>Lower limits of the cost types in EUR, ascending, the first 0; empty where the model knows none.</summary>
    public required decimal[] Limits { get; set; }

    /// <summary>The variant it was copied from.</summary>
    public Guid? CopiedFromId { get; init; }

    public required Stamp Created { get; init; }

    /// <summary>Set when a budget was fixed from it: from then on nothing of it may change.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    public List<BudgetAdjustmentRecord> Adjustments { get; } = [];

    public uint RowVersion { get; init; }
}
