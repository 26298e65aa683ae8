namespace SozialraumBudget.Domain.Reports;

/// <summary>A part of a report: one table with its definition and source.</summary>
public enum ReportBlockKind
{
    /// <summary>Budget und Auszahlungen.</summary>
    Standing,

    /// <summary>Verbrauch und Prognose.</summary>
    Consumption,

    /// <summary>Kennzahlen je Sozialraum neben der Stadt.</summary>
    KeyFigures,

    /// <summary>Kennzahlen neben dem Vorjahr.</summary>
    YearBefore,

    /// <summary>Gründe externer Hilfen.</summary>
    Reasons,

    /// <summary>Frühwarnungen.</summary>
    Warnings,

    /// <summary>Versorgungsgarantie.</summary>
    Supply,
}

/// <summary>A block as its author placed it.</summary>
/// <param name="Comment">What the author says about it; empty for nothing.</param>
public sealed record ReportBlock(ReportBlockKind Kind, string Comment = "");

/// <summary>German names of <see cref="ReportBlockKind"/>.</summary>
public static class ReportBlocks
{
    private static readonly string[] Titles =
    [
        "Budget und Auszahlungen",
        "Verbrauch und Prognose",
        "Kennzahlen der Sozialräume",
        "Kennzahlen neben dem Vorjahr",
        "Gründe externer Hilfen",
        "Frühwarnungen",
        "Versorgungsgarantie",
    ];

    public static IReadOnlyList<ReportBlockKind> All { get; } = Enum.GetValues<ReportBlockKind>();

    public static string Title(this ReportBlockKind kind) => Titles[(int)kind];
}
