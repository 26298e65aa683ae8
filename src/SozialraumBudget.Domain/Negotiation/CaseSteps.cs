using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>
/// One step about several cases: what is typed or ticked, as decisions on each case that share kind, class and reason. Each decision obeys
/// the rules of a single one, so that replay, transfer and taking back know nothing new (rules 4.2 and 4.3 in docs/rules.md).
/// </summary>
public static class CaseSteps
{
    public const string CasesMustBeNamed = nameof(CasesMustBeNamed);
    public const string TooManyCases = nameof(TooManyCases);

    /// <summary>Most cases of one step.</summary>
    public const int MostCases = 200;

    private static readonly char[] Separators = [',', ';', '\n', '\r', '\t'];

    /// <summary>Case numbers as somebody types them, separated by comma, semicolon or line; each once, in order.</summary>
    /// <param name="typed">Null or empty: none.</param>
    /// <param name="ticked">Chosen in a list.</param>
    public static IReadOnlyList<string> Numbers(string? typed, IEnumerable<string>? ticked = null) =>
        [
            .. (typed ?? "")
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Concat(ticked ?? [])
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The decision on each case.</summary>
    public static IReadOnlyList<NegotiationStep> Of(AdjustmentKind kind, IReadOnlyList<string> numbers, CostTypeRange? costType = null)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return [.. numbers.Select(number => new NegotiationStep(kind, number, kind == AdjustmentKind.Move ? costType : null))];
    }

    /// <summary>Null when all of it can be made: all or nothing.</summary>
    /// <param name="made">The steps before it.</param>
    public static Refusal? Objection(
        IReadOnlyList<NegotiationStep> steps,
        string? reason,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits,
        IReadOnlyList<BudgetAdjustment>? made = null
    )
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Count switch
        {
            0 => new(CasesMustBeNamed, "Bitte mindestens einen Fall nennen oder in der Liste ankreuzen."),
            > MostCases => new(TooManyCases, $"Bitte höchstens {MostCases} Fälle in einem Schritt; hier sind es {steps.Count}."),
            _ => steps.Select(s => NegotiationRules.Objection(s, reason, cases, limits, made)).FirstOrDefault(static r => r is not null),
        };
    }

    /// <summary>What restores what held before, for each decision that still holds.</summary>
    /// <param name="indexes">Which of the steps, from 0.</param>
    public static IReadOnlyList<NegotiationStep> Counter(
        IReadOnlyList<BudgetAdjustment> steps,
        IEnumerable<int> indexes,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits,
        IReadOnlyList<Increase> agreed
    )
    {
        ArgumentNullException.ThrowIfNull(indexes);
        return [.. indexes.Select(i => NegotiationRules.Counter(steps, i, cases, limits, agreed))];
    }

    /// <summary>The decisions as one step of the history, which is looked at and not kept.</summary>
    public static IReadOnlyList<BudgetAdjustment> Trial(IReadOnlyList<NegotiationStep> steps, string reason)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return [.. steps.Select(s => s.ToAdjustment(reason, "Probe", DateTimeOffset.UnixEpoch) with { Batch = Guid.Empty })];
    }
}
