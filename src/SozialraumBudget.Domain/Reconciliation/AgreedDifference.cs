namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>Whose value both sides take for a difference.</summary>
public enum AgreedSide
{
    Provider,
    Office,

    /// <summary>A third value that both agreed on.</summary>
    Other,
}

/// <summary>What both sides agreed about a difference (rule 4.7 in docs/rules.md).</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Kind">In what the lists differ.</param>
/// <param name="Side">Whose value holds.</param>
/// <param name="Value">The third value, as the difference's kind writes it; null where a side's own holds.</param>
/// <param name="Cause">Why the lists differ.</param>
public sealed record AgreedDifference(string CaseNumber, DifferenceKind Kind, AgreedSide Side, string? Value, string Cause);

/// <summary>German names of <see cref="AgreedSide"/>.</summary>
public static class AgreedSides
{
    public static IReadOnlyList<AgreedSide> All { get; } = Enum.GetValues<AgreedSide>();

    public static string Title(this AgreedSide side) =>
        side switch
        {
            AgreedSide.Provider => "wie beim Träger",
            AgreedSide.Office => "wie beim Jugendamt",
            AgreedSide.Other => "anderer Wert",
            _ => throw new ArgumentOutOfRangeException(nameof(side), side, null),
        };
}
