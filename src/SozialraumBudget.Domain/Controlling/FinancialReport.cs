using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>A line of the budget in force that counts, as a financial report plans with it.</summary>
/// <param name="Amount">Of the year, EUR.</param>
public sealed record PlannedSpending(string Title, SpendingKind Kind, Money Amount);

/// <summary>Plan and actual of some days. Above zero, <see cref="Left"/> is what was not spent.</summary>
public sealed record PlanAndActual(Traced Plan, Traced Actual)
{
    public Traced Left { get; } = Traced.Difference("Plan − Ist", "Plan − Ist", Plan, Actual);
}

/// <summary>One row of a financial report.</summary>
/// <param name="Kind">Null for the total.</param>
/// <param name="Period">Of the return's period.</param>
/// <param name="Year">From 1 January to its end.</param>
public sealed record SpendingRow(SpendingKind? Kind, PlanAndActual Period, PlanAndActual Year)
{
    public string Title => Kind?.Title() ?? "gesamt";
}

/// <summary>
/// The financial report of a return: plan and actual spending of its period and of the year so far, by kind (rule 6 in docs/rules.md).
/// Plan: each kind's lines of the year, split over twelve months without losing a cent. Actual: case-independent is the value of such
/// hours; social-space all other consumption; central the overhead in the plan's proportion to the value of all hours, rounded once. The
/// total adds up the three.
/// </summary>
public sealed class FinancialReport
{
    private const int MonthsOfAYear = 12;

    private FinancialReport(IReadOnlyList<SpendingRow> rows) => Rows = rows;

    /// <summary>The three kinds in order, then the total.</summary>
    public IReadOnlyList<SpendingRow> Rows { get; }

    /// <param name="period">Of the return.</param>
    /// <param name="plan">Lines of the budget in force that count.</param>
    /// <param name="own">Consumption of the period.</param>
    /// <param name="year">Consumption from 1 January to the end of the period.</param>
    public static FinancialReport Of(Period period, IReadOnlyList<PlannedSpending> plan, Consumption own, Consumption year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(year);
        var months = period.Last.Month;
        var rows = SpendingKinds
            .All.Select(kind => new SpendingRow(
                kind,
                new(Plan(plan, kind, months - period.Months, months), Actual(plan, kind, own)),
                new(Plan(plan, kind, 0, months), Actual(plan, kind, year))
            ))
            .ToList();
        return new([.. rows, new(null, Total(rows, static r => r.Period), Total(rows, static r => r.Year))]);
    }

    /// <summary>
    /// The kinds; the total alone where the plan knows one kind only, for the others were never planned apart.
    /// </summary>
    public IReadOnlyList<SpendingRow> Compared =>
        [.. Rows.Where(r => r.Kind is null == (Rows.Count(static k => k.Kind is not null && !k.Year.Plan.Amount.IsZero) <= 1))];

    /// <summary>Every figure under one heading, the totals first.</summary>
    public Traced Explained(Period period) =>
        Traced.Group(
            $"Finanzbericht {period}",
            [
                .. Rows.Reverse()
                    .SelectMany(static r => new[] { r.Period, r.Year })
                    .SelectMany(static p => new[] { p.Plan, p.Actual, p.Left }),
            ]
        );

    private static PlanAndActual Total(List<SpendingRow> rows, Func<SpendingRow, PlanAndActual> of) =>
        new(
            Traced.Sum("Plan gesamt", "Summe der Arten", [.. rows.Select(r => of(r).Plan)]),
            Traced.Sum("Ist gesamt", "Summe der Arten", [.. rows.Select(r => of(r).Actual)])
        );

    /// <summary>What the plan has for months of the year.</summary>
    /// <param name="from">Months of the year before the first one that counts.</param>
    /// <param name="to">The last one that counts, 1 to 12.</param>
    private static Traced Plan(IReadOnlyList<PlannedSpending> plan, SpendingKind kind, int from, int to)
    {
        var lines = plan.Where(l => l.Kind == kind).Select(static l => Traced.Input(l.Title, l.Amount, "Budget des Jahres")).ToList();
        var label = $"Plan {kind.Title()}";
        if (lines.Count == 0)
            return Traced.Input(label, Money.Zero, "im Budget nicht enthalten");
        var parts = Traced.Split(
            Traced.Sum($"{label} im Jahr", "Summe der Zeilen des Budgets", lines),
            [.. Enumerable.Range(1, MonthsOfAYear).Select(static m => ($"Monat {m}", 1m))],
            static i => $"Monat {i + 1} von {MonthsOfAYear}"
        );
        return Traced.Sum(label, "Summe der Monate", [.. parts.Skip(from).Take(to - from)]);
    }

    private static Traced Actual(IReadOnlyList<PlannedSpending> plan, SpendingKind kind, Consumption spent)
    {
        var label = $"Ist {kind.Title()}";
        var free = Known("Fallunspezifische Arbeit", spent.CaseIndependent(Money.Zero).Value);
        return kind switch
        {
            SpendingKind.CaseIndependent => Traced.Sum(label, "Wert der fallunspezifischen Stunden", [free]),
            SpendingKind.SocialSpace => Traced.Difference(
                label,
                "Verbrauch − fallunspezifische Arbeit",
                Known("Verbrauch", spent.Total),
                free
            ),
            SpendingKind.Central => Central(label, plan, spent),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>A figure of the return's evaluation, which has its Rechenweg there; here it would stand two dozen times.</summary>
    private static Traced Known(string label, Traced figure) => Traced.Input(label, figure.Amount, "Auswertung der Meldungen");

    private static Traced Central(string label, IReadOnlyList<PlannedSpending> plan, Consumption spent)
    {
        Traced Sum(string name, Func<PlannedSpending, bool> which) =>
            Traced.Sum(
                name,
                "Summe der Zeilen des Budgets",
                [.. plan.Where(which).Select(static l => Traced.Input(l.Title, l.Amount, "Budget des Jahres"))]
            );
        var central = Sum("Gemeinkosten im Plan", static l => l.Kind == SpendingKind.Central);
        var staff = Sum("Stellen im Plan", static l => l.Kind != SpendingKind.Central);
        return central.Amount.IsZero || staff.Amount.IsZero
            ? Traced.Input(label, Money.Zero, "im Budget nicht enthalten")
            : Traced.RoundedProduct(
                label,
                "gerundet(Wert der Stunden × Gemeinkosten ÷ Stellen)",
                Known("Wert der dokumentierten Stunden", spent.HoursValue),
                Traced.Quotient("Gemeinkosten ÷ Stellen", "Gemeinkosten ÷ Stellen", central, staff)
            );
    }
}
