using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>What a negotiation step must satisfy (rules 4.2 and 4.3 in docs/rules.md).</summary>
public static class NegotiationRules
{
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string CaseMustExist = nameof(CaseMustExist);
    public const string CostTypeMustExist = nameof(CostTypeMustExist);
    public const string ValueMustBePlausible = nameof(ValueMustBePlausible);
    public const string IncreasesMustBePlausible = nameof(IncreasesMustBePlausible);
    public const int MostIncreases = 10;

    /// <summary>Greatest class limit and greatest agreed value of a case and year.</summary>
    public static readonly Money GreatestValue = new(9_999_999.99m);

    /// <summary>Null when the step can be made.</summary>
    /// <param name="made">The steps before it: an agreement about a class that is gone can be ended; null: there are none.</param>
    public static Refusal? Objection(
        NegotiationStep step,
        string? reason,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits,
        IReadOnlyList<BudgetAdjustment>? made = null
    )
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(limits);
        return step switch
        {
            _ when string.IsNullOrWhiteSpace(reason) => new(
                ReasonIsRequired,
                "Bitte begründen: Jeder Schritt der Verhandlung braucht einen Grund."
            ),
            { Kind: AdjustmentKind.Exclude or AdjustmentKind.Include or AdjustmentKind.Move }
                when cases.All(c => c.CaseNumber != step.CaseNumber) => new(
                CaseMustExist,
                $"Den Fall „{step.CaseNumber}“ gibt es im Basisjahr dieses Sozialraums nicht."
            ),
            { Kind: AdjustmentKind.Move or AdjustmentKind.AgreedValue or AdjustmentKind.MeanValue }
                when step.CostType is not { } type || (limits.IndexOf(type) is null && !Ends(step, made)) => new(
                CostTypeMustExist,
                "Bitte einen Kostentyp wählen."
            ),
            { Kind: AdjustmentKind.AgreedValue } when step.Value is not { } value || value < Money.Zero || value > GreatestValue => new(
                ValueMustBePlausible,
                $"Bitte einen Wert zwischen 0,00 € und {GermanNumber.Text(GreatestValue)} angeben."
            ),
            { Kind: AdjustmentKind.Increases }
                when step.Increases is not { Count: <= MostIncreases } list
                    || list.Any(static i => i is > 1 or <= -1 || decimal.Round(i, 6) != i) => new(
                IncreasesMustBePlausible,
                $"Höchstens {MostIncreases} Steigerungen, jede über −100 % und höchstens 100 %, mit höchstens vier Nachkommastellen."
            ),
            _ => null,
        };
    }

    /// <summary>
    /// The step that restores what held before step number <paramref name="index"/> (from 0). What was agreed for a class that the limits
    /// no longer have held nothing: then the case's own class or the mean value is restored.
    /// </summary>
    public static NegotiationStep Counter(
        IReadOnlyList<BudgetAdjustment> steps,
        int index,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits,
        IReadOnlyList<Increase> agreed
    )
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(agreed);
        var step = steps[index];
        var before = steps.Take(index).LastOrDefault(s => SameSubject(s, step));
        return step.Kind switch
        {
            AdjustmentKind.Exclude => new(AdjustmentKind.Include, step.CaseNumber),
            AdjustmentKind.Include => new(AdjustmentKind.Exclude, step.CaseNumber),
            AdjustmentKind.Move => new(
                AdjustmentKind.Move,
                step.CaseNumber,
                before?.CostType is { } former && limits.IndexOf(former) is not null ? former : Own(step.CaseNumber, cases, limits)
            ),
            AdjustmentKind.AgreedValue or AdjustmentKind.MeanValue => before?.Kind == AdjustmentKind.AgreedValue
            && limits.IndexOf(step.CostType!.Value) is not null
                ? new(AdjustmentKind.AgreedValue, CostType: step.CostType, Value: before.Value)
                : new(AdjustmentKind.MeanValue, CostType: step.CostType),
            _ => new(AdjustmentKind.Increases, Increases: [.. (before?.Increases ?? agreed).Select(static i => i.Rate)]),
        };
    }

    /// <summary>
    /// The steps that take an agreement about a class that the limits no longer have over to another one, or let it fall: the old one is
    /// ended, so that nothing is left undecided.
    /// </summary>
    /// <param name="step">A step that holds and whose class is gone.</param>
    /// <param name="to">The class it shall hold for; null lets it fall.</param>
    public static IReadOnlyList<NegotiationStep> Settle(
        BudgetAdjustment step,
        CostTypeRange? to,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits
    )
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(limits);
        if (step.Kind == AdjustmentKind.Move)
            return [new(AdjustmentKind.Move, step.CaseNumber, to ?? Own(step.CaseNumber, cases, limits))];

        var ended = new NegotiationStep(AdjustmentKind.MeanValue, CostType: step.CostType);
        return to is null ? [ended] : [ended, new(AdjustmentKind.AgreedValue, CostType: to, Value: step.Value)];
    }

    /// <summary>Both steps decide the same thing, so the later one wins.</summary>
    public static bool SameSubject(BudgetAdjustment left, BudgetAdjustment right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Subject(left) == Subject(right);
    }

    /// <summary>The class that a case falls into by its costs; the lowest for a case that is not there.</summary>
    private static CostTypeRange Own(string? number, IReadOnlyList<BaseYearCase> cases, CostTypeLimits limits) =>
        limits.Range(cases.FirstOrDefault(c => c.CaseNumber == number) is { } item ? limits.Classify(item.AnnualCost) : 0);

    /// <summary>Ends an agreement about a class that is gone.</summary>
    private static bool Ends(NegotiationStep step, IReadOnlyList<BudgetAdjustment>? made) =>
        step.Kind == AdjustmentKind.MeanValue
        && made?.LastOrDefault(s => s.CostType == step.CostType && s.Kind != AdjustmentKind.Move) is { Kind: AdjustmentKind.AgreedValue };

    private static (int Group, string? Case, CostTypeRange? Type) Subject(BudgetAdjustment step) =>
        step.Kind switch
        {
            AdjustmentKind.Exclude or AdjustmentKind.Include => (0, step.CaseNumber, null),
            AdjustmentKind.Move => (1, step.CaseNumber, null),
            AdjustmentKind.AgreedValue or AdjustmentKind.MeanValue => (2, null, step.CostType),
            _ => (3, null, null),
        };
}
