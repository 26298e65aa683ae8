using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What a year is closed by whose model compares plan and actual and moves no money (section 7 in docs/rules.md).</summary>
/// <param name="Consequence">German: what becomes of plan and actual in this model.</param>
/// <param name="NeedsAccounts">The provider is paid, so its annual accounts belong to it.</param>
/// <param name="Plan">Of the whole year as fixed, EUR; zero while no budget is.</param>
/// <param name="Lines">The plan's parts in order, as far as they are compared; none before the first return.</param>
public sealed record ClosingFacts(string Consequence, bool NeedsAccounts, Money Plan, IReadOnlyList<ComparedLine> Lines)
{
    /// <summary>Months from January on that the lines cover.</summary>
    public int Months { get; init; } = 12;

    /// <summary>What of the budget is earmarked for networking, EUR; zero where nothing is.</summary>
    public Money Networking { get; init; }

    /// <summary>Parts of the plan that no return reports on, so that nobody takes what is compared for the whole; EUR.</summary>
    public IReadOnlyList<NamedAmount> Unreported { get; init; } = [];

    /// <summary>Indicators of quality that stand beside plan and actual; empty where none are agreed.</summary>
    public IReadOnlyList<QualityValue> Quality { get; init; } = [];
}

/// <summary>
/// Plan − actual of each part and in sum (section 7 in docs/rules.md). A part whose actual is not known is left out of the sums on both
/// sides and named, so that it does not look like money saved. Nothing is paid later and nothing flows back.
/// </summary>
public sealed class AnnualClosing
{
    private AnnualClosing(ClosingFacts facts)
    {
        Facts = facts;
        Parts = [.. facts.Lines.Select(static l => new ClosedPart(l))];
        Unknown = [.. Parts.Where(static p => p.Compared is null).Select(static p => p.Title)];
        List<PlanAndActual> known = [.. Parts.Select(static p => p.Compared).OfType<PlanAndActual>()];
        Total = new(
            Traced.Sum("Plan", "Summe der Teile", [.. known.Select(static p => p.Plan)]),
            Traced.Sum("Ist", "Summe der Teile", [.. known.Select(static p => p.Actual)])
        );
    }

    public ClosingFacts Facts { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<ClosedPart> Parts { get; }

    /// <summary>Parts whose actual is not known.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Over the parts whose actual is known.</summary>
    public PlanAndActual Total { get; }

    /// <summary>
    /// The whole year's plan with the parts that no return reports on, EUR: a target, never a block (Siegen in section 7 of docs/rules.md);
    /// null where the returns report on every part.
    /// </summary>
    public Traced? Target =>
        Facts.Unreported.Count == 0
            ? null
            : Traced.Sum(
                "Zielsumme",
                "Gesamtbudget + Zugewiesenes",
                [
                    Traced.Input("Gesamtbudget", Facts.Plan, "festgesetztes Budget"),
                    .. Facts.Unreported.Select(static p => Traced.Input(p.Name, p.Amount, "festgesetztes Budget")),
                ]
            );

    public static AnnualClosing Of(ClosingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts);
    }

    public Derivation Explain() =>
        Traced.Group("Plan und Ist", [Total.Left, .. Parts.Select(static p => p.Compared?.Left).OfType<Traced>()]).Explain();
}

/// <summary>One part of the plan at the year's end.</summary>
public sealed record ClosedPart
{
    internal ClosedPart(ComparedLine line)
    {
        Title = line.Title;
        Plan = Traced.Input($"Plan {line.Title}", line.Plan, "festgesetztes Budget");
        Compared = line.Actual is { } actual
            ? new(Plan, Traced.Input($"Ist {line.Title}", actual, "angenommene Meldungen und Angaben"))
            : null;
    }

    public string Title { get; }

    public Traced Plan { get; }

    /// <summary>Null while the actual is not known.</summary>
    public PlanAndActual? Compared { get; }
}
