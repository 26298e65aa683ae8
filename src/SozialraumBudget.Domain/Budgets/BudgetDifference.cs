using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>Why two versions of a budget differ; in the order in which one is turned into the other.</summary>
public enum DifferenceReason
{
    /// <summary>Other cases or costs of the base year, or other values of a typed record.</summary>
    Data,

    /// <summary>Other class limits.</summary>
    Limits,

    /// <summary>Other negotiated steps on cases and values.</summary>
    Negotiated,

    /// <summary>Other increases, of the agreement or negotiated.</summary>
    Increases,

    /// <summary>Other agreed terms.</summary>
    Terms,
}

/// <summary>What one reason does to the total.</summary>
public sealed record DifferencePart(DifferenceReason Reason, Money Amount);

/// <summary>What the budget of one version is formed from where the model rests on a base year.</summary>
/// <param name="Cases">All cases of the area; the model decides which of them count.</param>
public sealed record ComparedFacts(
    IReadOnlyList<BaseYearCase> Cases,
    CostTypeLimits Limits,
    IReadOnlyList<BudgetAdjustment> Steps,
    BudgetTerms Terms
);

/// <summary>A case that counts differently in two versions, with every reason for it.</summary>
/// <param name="Before">Null where this version has no such case.</param>
/// <param name="After">Null where this version has no such case.</param>
public sealed record CaseDifference(string Number, CaseCostType? Before, CaseCostType? After, IReadOnlyList<DifferenceReason> Reasons);

/// <summary>
/// Explains the difference of two versions: the first is turned into the second one reason at a time (data, limits, negotiated steps,
/// increases, other terms); what the total changes by at each turn belongs to its reason. The parts add up to the whole difference
/// (rule 4.3 in docs/rules.md).
/// </summary>
public sealed class BudgetDifference
{
    private BudgetDifference(IReadOnlyList<DifferencePart> parts, IReadOnlyList<CaseDifference> cases) => (Parts, Cases) = (parts, cases);

    /// <summary>Every reason, also those that change nothing, in their order.</summary>
    public IReadOnlyList<DifferencePart> Parts { get; }

    /// <summary>Cases whose place or costs differ, by number.</summary>
    public IReadOnlyList<CaseDifference> Cases { get; }

    public Money Total => Money.Sum(Parts.Select(static p => p.Amount));

    /// <summary>What one reason changes the total by.</summary>
    public Money Of(DifferenceReason reason) => Money.Sum(Parts.Where(p => p.Reason == reason).Select(static p => p.Amount));

    /// <param name="form">Forms a budget by the agreement's model.</param>
    public static BudgetDifference Of(Func<ComparedFacts, Budget> form, ComparedFacts before, ComparedFacts after)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var first = form(before);
        var data = before with { Cases = after.Cases };
        var limits = data with { Limits = after.Limits };
        var steps = limits with { Steps = [.. after.Steps.Where(static s => !SetsIncreases(s)), .. before.Steps.Where(SetsIncreases)] };
        var increases = steps with { Steps = after.Steps, Terms = before.Terms with { Increases = after.Terms.Increases } };
        (DifferenceReason Reason, Budget Then)[] turns =
        [
            (DifferenceReason.Data, form(data)),
            (DifferenceReason.Limits, form(limits)),
            (DifferenceReason.Negotiated, form(steps)),
            (DifferenceReason.Increases, form(increases)),
            (DifferenceReason.Terms, form(after)),
        ];
        return new(PartsOf(first, turns), CasesOf(first, turns));
    }

    /// <summary>For models that rest on a typed record: its values, increases, other terms.</summary>
    /// <param name="first">The first version.</param>
    /// <param name="turns">The budget after each turn, the last is the second version.</param>
    public static BudgetDifference Of(Budget first, params IReadOnlyList<(DifferenceReason Reason, Budget Then)> turns)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(turns);
        return new(PartsOf(first, turns), []);
    }

    private static bool SetsIncreases(BudgetAdjustment step) => step.Kind == AdjustmentKind.Increases;

    private static List<DifferencePart> PartsOf(Budget first, IReadOnlyList<(DifferenceReason Reason, Budget Then)> turns)
    {
        var parts = new List<DifferencePart>();
        var before = first.Total.Amount;
        foreach (var (reason, then) in turns)
        {
            parts.Add(new(reason, then.Total.Amount - before));
            before = then.Total.Amount;
        }

        return parts;
    }

    private static List<CaseDifference> CasesOf(Budget first, IReadOnlyList<(DifferenceReason Reason, Budget Then)> turns)
    {
        var stages = turns.Select(static t => (t.Reason, Cases: ByNumber(t.Then))).ToList();
        var (before, after) = (ByNumber(first), stages[^1].Cases);
        var found = new List<CaseDifference>();
        foreach (var number in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var reasons = new List<DifferenceReason>();
            var last = Place(before, number);
            foreach (var (reason, cases) in stages)
            {
                var now = Place(cases, number);
                if (now != last)
                    reasons.Add(reason);
                last = now;
            }

            // One that comes back to where it was differs in nothing.
            if (Place(before, number) != last)
                found.Add(new(number, Find(before, number), Find(after, number), reasons));
        }

        return found;
    }

    private static Dictionary<string, CaseCostType> ByNumber(Budget budget) =>
        (budget.Cases?.Cases ?? []).ToDictionary(static c => c.Case.CaseNumber, StringComparer.Ordinal);

    private static CaseCostType? Find(Dictionary<string, CaseCostType> cases, string number) =>
        cases.TryGetValue(number, out var found) ? found : null;

    private static (bool Exists, bool Included, int Type, Money Cost) Place(Dictionary<string, CaseCostType> cases, string number) =>
        cases.TryGetValue(number, out var found)
            ? (true, found.IsIncluded, found.IsIncluded ? found.CostType : -1, found.Case.AnnualCost)
            : default;
}
