using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>German names of <see cref="ReportKind"/> and what each may show.</summary>
public static class ReportKinds
{
    private static readonly (string Title, string Readers, int Months, ReportBlockKind[] Blocks)[] Words =
    [
        (
            "Statusbericht",
            "Budgetcontrolling und Sozialraumleitungen, monatlich",
            1,
            [ReportBlockKind.Standing, ReportBlockKind.Consumption, ReportBlockKind.Warnings]
        ),
        (
            "Controllingbericht",
            "Budgetcontrolling und Sozialraumleitungen, alle zwei Monate",
            2,
            [
                ReportBlockKind.Standing,
                ReportBlockKind.Consumption,
                ReportBlockKind.KeyFigures,
                ReportBlockKind.Reasons,
                ReportBlockKind.Warnings,
            ]
        ),
        (
            "Quartalsbericht",
            "Amtsleitung, vierteljährlich",
            3,
            [
                ReportBlockKind.Standing,
                ReportBlockKind.Consumption,
                ReportBlockKind.KeyFigures,
                ReportBlockKind.Supply,
                ReportBlockKind.Warnings,
            ]
        ),
        (
            "Jahresbericht",
            "Jugendhilfeausschuss, jährlich",
            12,
            [ReportBlockKind.Standing, ReportBlockKind.KeyFigures, ReportBlockKind.YearBefore, ReportBlockKind.Reasons]
        ),
        (
            "Sozialraumbericht",
            "Arbeitsgemeinschaften nach § 78 SGB VIII und Öffentlichkeit, jährlich",
            12,
            [ReportBlockKind.KeyFigures, ReportBlockKind.YearBefore, ReportBlockKind.Reasons]
        ),
    ];

    public static IReadOnlyList<ReportKind> All { get; } = Enum.GetValues<ReportKind>();

    public static string Title(this ReportKind kind) => Words[(int)kind].Title;

    /// <summary>Who reads it and how often.</summary>
    public static string Readers(this ReportKind kind) => Words[(int)kind].Readers;

    /// <summary>Months between two of them.</summary>
    public static int Months(this ReportKind kind) => Words[(int)kind].Months;

    /// <summary>The usual blocks, in their order.</summary>
    public static IReadOnlyList<ReportBlockKind> Usual(this ReportKind kind) => Words[(int)kind].Blocks;

    /// <summary>It is read by a council or by everybody: no forecast stands where results do.</summary>
    public static bool ShowsResultsOnly(this ReportKind kind) => kind is ReportKind.Committee or ReportKind.District;

    /// <summary>Released, it can be read by everybody without an account, and its tables are open data.</summary>
    public static bool IsOpen(this ReportKind kind) => kind == ReportKind.District;

    /// <summary>
    /// What the report of a month is called: "Statusbericht Oktober 2026", "Quartalsbericht Q3 2026", "Jahresbericht 2025".
    /// </summary>
    /// <param name="month">First day of the month after its time.</param>
    /// <param name="filter">What it is narrowed to, in words; as many of them as fit into a title.</param>
    public static string TitleBefore(this ReportKind kind, DateOnly month, string filter)
    {
        var title = filter.Length == 0 ? kind.TitleBefore(month) : $"{kind.TitleBefore(month)} · {filter}";
        return title.Length <= ReportRules.LongestTitle ? title : title[..(ReportRules.LongestTitle - 1)] + "…";
    }

    /// <param name="month">As above.</param>
    public static string TitleBefore(this ReportKind kind, DateOnly month)
    {
        var last = month.AddDays(-1);
        return kind.Months() switch
        {
            12 => FormattableString.Invariant($"{kind.Title()} {last.Year}"),
            3 => $"{kind.Title()} {Period.Quarter(last.Year, last.Month / 3)}",
            2 => $"{kind.Title()} {Period.Month(last.Year, last.Month - 1).Name} und {Period.Month(last.Year, last.Month)}",
            _ => $"{kind.Title()} {Period.Month(last.Year, last.Month)}",
        };
    }

    /// <summary>The day after the last time that has passed: the first day of the month, quarter or year of the day.</summary>
    public static DateOnly After(this ReportKind kind, DateOnly day) =>
        new(day.Year, (day.Month - 1) / kind.Months() * kind.Months() + 1, 1);
}
