using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>A negotiation step as a German sentence.</summary>
public static class AdjustmentText
{
    public static string Of(BudgetAdjustment step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(new NegotiationStep(step.Kind, step.CaseNumber, step.CostType, step.Value, step.Increases?.Select(static i => i.Share).ToList()));
    }

    public static string Of(NegotiationStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind switch
        {
            AdjustmentKind.Exclude => $"Fall {step.CaseNumber} herausnehmen",
            AdjustmentKind.Include => $"Fall {step.CaseNumber} aufnehmen",
            AdjustmentKind.Move => $"Fall {step.CaseNumber} nach Kostentyp {Name(step)} verschieben",
            AdjustmentKind.AgreedValue => $"Kostentyp {Name(step)}: Wert {GermanNumber.Text(step.Value!.Value)} vereinbaren",
            AdjustmentKind.MeanValue => $"Kostentyp {Name(step)}: zurück zum Mittelwert",
            _ => step.Increases is { Count: > 0 } list ? $"Steigerungen: {string.Join("; ", list)}" : "Keine Steigerungen",
        };
    }

    private static string Name(NegotiationStep step) =>
        step.CostType is { } type && type >= 0 && type < CostTypeLimits.MaximumCount ? CostTypeLimits.Name(type) : $"{step.CostType + 1}";
}
