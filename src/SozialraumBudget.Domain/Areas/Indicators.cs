using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Areas;

/// <summary>Names of social-structure indicators that rules and pages use; a city may keep any others beside them.</summary>
public static class Indicators
{
    /// <summary>Inhabitants under 21, persons.</summary>
    public const string Under21 = "unter 21";

    /// <summary>Recipients of basic income support, persons.</summary>
    public const string BasicIncomeSupport = "SGB II";

    /// <summary>Single parents, households.</summary>
    public const string SingleParents = "Alleinerziehende";

    private static readonly string[] Ratios =
    [
        "anteil",
        "quote",
        "prozent",
        "percent",
        "durchschnitt",
        "index",
        "dichte",
        "%",
        " je ",
        " pro ",
    ];

    public static IReadOnlyList<string> Known { get; } = [Under21, BasicIncomeSupport, SingleParents];

    /// <summary>Numbers of persons or households add up over districts; shares and averages do not.</summary>
    public static bool AddsUp(string name)
    {
        var folded = Spelling.Fold(name);
        return !Array.Exists(Ratios, word => folded.Contains(word, StringComparison.Ordinal));
    }
}
