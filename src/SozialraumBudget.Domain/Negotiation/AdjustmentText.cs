using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>A negotiation step as a German sentence.</summary>
public static class AdjustmentText
{
    public static string Of(BudgetAdjustment step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(Wish(step));
    }

    /// <summary>A step about several cases: "3 Fälle herausnehmen: F-1, F-2, F-3".</summary>
    public static string Of(IReadOnlyList<BudgetAdjustment> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return Of([.. steps.Select(Wish)]);
    }

    public static string Of(IReadOnlyList<NegotiationStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 1)
            return Of(steps[0]);

        return string.Join("; ", steps.GroupBy(static s => (s.Kind, s.CostType)).Select(static g => Together([.. g])));
    }

    private static string Together(IReadOnlyList<NegotiationStep> steps)
    {
        var what = steps[0].Kind switch
        {
            AdjustmentKind.Exclude => "herausnehmen",
            AdjustmentKind.Include => "aufnehmen",
            AdjustmentKind.Move => $"nach Kostentyp {steps[0].CostType} verschieben",
            _ => null,
        };
        return what is null || steps.Count == 1
            ? string.Join("; ", steps.Select(Of))
            : $"{steps.Count} Fälle {what}: {string.Join(", ", steps.Select(static s => s.CaseNumber))}";
    }

    private static NegotiationStep Wish(BudgetAdjustment step) =>
        new(step.Kind, step.CaseNumber, step.CostType, step.Value, step.Increases?.Select(static i => i.Rate).ToList());

    public static string Of(NegotiationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            AdjustmentKind.Exclude => $"Fall {step.CaseNumber} herausnehmen",
            AdjustmentKind.Include => $"Fall {step.CaseNumber} aufnehmen",
            AdjustmentKind.Move => $"Fall {step.CaseNumber} nach Kostentyp {step.CostType} verschieben",
            AdjustmentKind.AgreedValue => $"Kostentyp {step.CostType}: Wert {GermanNumber.Text(step.Value!.Value)} vereinbaren",
            AdjustmentKind.MeanValue => $"Kostentyp {step.CostType}: zurück zum Mittelwert",
            _ => step.Increases is { Count: > 0 } list
                ? $"Steigerungen: {string.Join("; ", list.Select(PercentText.Of))}"
                : "Keine Steigerungen",
        };
    }
}
