using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What a year is closed by whose model compares plan and actual and moves no money (section 7 in docs/rules.md).</summary>
/// <param name="Consequence">German: what becomes of plan and actual in this model.</param>
/// <param name="NeedsAccounts">The provider is paid, so its annual accounts belong to it.</param>
/// <param name="Lines">The plan's parts in order; none while no budget is fixed.</param>
/// <param name="Networking">What of the budget is earmarked for networking, EUR; null where nothing is.</param>
public sealed record ClosingFacts(string Consequence, bool NeedsAccounts, IReadOnlyList<ComparedLine> Lines, Money? Networking = null);

/// <summary>
/// Plan − actual of each part and in sum (section 7 in docs/rules.md). A part whose actual is not known is left out of the sums on both
/// sides and named, so that it does not look like money saved. Nothing is paid later and nothing flows back.
/// </summary>
public sealed class AnnualClosing
{
    private AnnualClosing(ClosingFacts facts)
    {
        (Consequence, Networking) = (facts.Consequence, facts.Networking ?? Money.Zero);
        Parts = [.. facts.Lines.Select(static l => new ClosedPart(l))];
        Unknown = [.. Parts.Where(static p => p.Actual is null).Select(static p => p.Title)];
        List<ClosedPart> known = [.. Parts.Where(static p => p.Actual is not null)];
        Plan = Traced.Sum("Plan", "Summe der Teile", [.. known.Select(static p => p.Plan)]);
        Actual = Traced.Sum("Ist", "Summe der Teile", [.. known.Select(static p => p.Actual!)]);
        Left = Traced.Difference("Plan − Ist", "Plan − Ist", Plan, Actual);
    }

    /// <summary>German.</summary>
    public string Consequence { get; }

    /// <summary>Becomes an earmark account, EUR; zero where the model earmarks nothing.</summary>
    public Money Networking { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<ClosedPart> Parts { get; }

    /// <summary>Parts whose actual is not known.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public Traced Plan { get; }

    public Traced Actual { get; }

    /// <summary>Above zero: not spent; below zero: spent beyond the plan.</summary>
    public Traced Left { get; }

    public static AnnualClosing Of(ClosingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts);
    }

    public Derivation Explain() => Traced.Group("Plan und Ist", [Left, .. Parts.Select(static p => p.Left).OfType<Traced>()]).Explain();
}

/// <summary>One part of the plan at the year's end.</summary>
public sealed record ClosedPart
{
    internal ClosedPart(ComparedLine line)
    {
        Title = line.Title;
        Plan = Traced.Input($"Plan {line.Title}", line.Plan, "festgesetztes Budget");
        Actual = line.Actual is { } actual ? Traced.Input($"Ist {line.Title}", actual, "angenommene Meldungen und Angaben") : null;
        Left = Actual is null ? null : Traced.Difference(line.Title, "Plan − Ist", Plan, Actual);
    }

    public string Title { get; }

    public Traced Plan { get; }

    /// <summary>Null while it is not known.</summary>
    public Traced? Actual { get; }

    /// <summary>Plan − actual; null while the actual is not known.</summary>
    public Traced? Left { get; }
}
