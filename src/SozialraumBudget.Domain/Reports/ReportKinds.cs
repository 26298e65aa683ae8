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
            "Budgetcontrolling und Träger, alle zwei Monate",
            2,
            [ReportBlockKind.Standing, ReportBlockKind.Consumption, ReportBlockKind.KeyFigures, ReportBlockKind.Reasons, ReportBlockKind.Warnings]
        ),
        (
            "Quartalsbericht",
            "Amtsleitung, vierteljährlich",
            3,
            [ReportBlockKind.Standing, ReportBlockKind.Consumption, ReportBlockKind.KeyFigures, ReportBlockKind.Warnings]
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
    public static bool IsPublic(this ReportKind kind) => kind is ReportKind.Committee or ReportKind.District;
}
