using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>A negotiation step as a German sentence.</summary>
public static class AdjustmentText
{
    public static string Of(BudgetAdjustment step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(
            new NegotiationStep(step.Kind, step.CaseNumber, step.CostType, step.Value, step.Increases?.Select(static i => i.Rate).ToList())
        );
    }

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
