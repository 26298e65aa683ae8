using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>Which procedure the agreement names for what is left of a deficit (rule 4.8 in docs/rules.md).</summary>
public enum TakeoverKind
{
    TargetDifferentiated,
    QualityDependent,
}

/// <summary>German names of the procedures, as agreements write them.</summary>
public static class TakeoverKinds
{
    /// <summary>"„zieldifferenziert“ und „qualitätsabhängig“".</summary>
    public const string Names = "„zieldifferenziert“ und „qualitätsabhängig“";

    public static string Title(this TakeoverKind kind) =>
        kind switch
        {
            TakeoverKind.TargetDifferentiated => "zieldifferenziert",
            TakeoverKind.QualityDependent => "qualitätsabhängig",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Reads "zieldifferenziert", "Qualitätsabhängige Übernahme"; false for anything else.</summary>
    public static bool TryParse(string? text, out TakeoverKind kind)
    {
        var folded = Spelling.Fold(text ?? "");
        foreach (var known in Enum.GetValues<TakeoverKind>())
        {
            kind = known;
            if (folded.StartsWith(Spelling.Fold(known.Title()), StringComparison.Ordinal))
                return true;
        }

        kind = default;
        return false;
    }
}
