using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>A counter-performance as it shall be in one budget year.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Weight">Above zero; shares follow from the sum of all weights.</param>
/// <param name="Source">Contract clause.</param>
/// <param name="Items">All proofs of the year in order; what is missing here is removed.</param>
/// <param name="Seen">Mark of the condition as it was shown; null when nobody looked.</param>
public sealed record ConditionChange(
    Guid? Id,
    string Name,
    decimal Weight,
    string Source,
    IReadOnlyList<ItemChange> Items,
    string? Seen = null
)
{
    public const string ConditionMustBeWhole = nameof(ConditionMustBeWhole);
    public const string NamesMustDiffer = nameof(NamesMustDiffer);

    /// <summary>What is wrong with it in itself; null: nothing.</summary>
    internal Refusal? Problem =>
        this switch
        {
            _ when string.IsNullOrWhiteSpace(Name) => new(ConditionMustBeWhole, "Bitte die Gegenleistung benennen."),
            { Weight: <= 0 } => new(ConditionMustBeWhole, "Das Gewicht muss größer als 0 sein."),
            _ when string.IsNullOrWhiteSpace(Source) => new(ConditionMustBeWhole, "Bitte die Quelle angeben, z. B. „§ 6 Budgetvertrag“."),
            { Items.Count: 0 } => new(ConditionMustBeWhole, "Bitte mindestens einen Nachweis mit Frist angeben."),
            _ when Items.Any(static i => string.IsNullOrWhiteSpace(i.Name)) => new(
                ConditionMustBeWhole,
                "Jeder Nachweis braucht einen Namen."
            ),
            _ when Items.GroupBy(static i => i.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(static g => g.Count() > 1)
                    is { } twice => new(NamesMustDiffer, $"Der Nachweis „{twice.Key}“ steht zweimal da."),
            _ => null,
        };
}

/// <summary>One proof; <paramref name="Id"/> is null for a new one.</summary>
public sealed record ItemChange(Guid? Id, string Name, DateOnly DueOn);
