using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>The form of one negotiation step, as typed.</summary>
public sealed class StepInput
{
    /// <summary>Which of the three forms; set by the page.</summary>
    internal string Mode { get; set; } = "fall";

    /// <summary>How many steps the user saw.</summary>
    public int Seen { get; set; }

    public string? CaseNumber { get; set; }

    /// <summary>Exclude, Include or Move; AgreedValue or MeanValue.</summary>
    public AdjustmentKind? Kind { get; set; }

    public int? CostType { get; set; }

    public Money? Value { get; set; }

    public Share? First { get; set; }

    public Share? Second { get; set; }

    public Share? Third { get; set; }

    public string? Reason { get; set; }

    public NegotiationStep ToStep() => Mode switch
    {
        "wert" => Kind == AdjustmentKind.MeanValue ? new(AdjustmentKind.MeanValue, CostType: CostType) : new(
            AdjustmentKind.AgreedValue, CostType: CostType, Value: Value),
        "steigerung" => new(AdjustmentKind.Increases,
            Increases: [.. new[] { First, Second, Third }.Where(static i => i is not null).Select(static i => i!.Value)]),
        _ => Kind switch
        {
            AdjustmentKind.Move => new(AdjustmentKind.Move, CaseNumber?.Trim(), CostType),
            AdjustmentKind.Include => new(AdjustmentKind.Include, CaseNumber?.Trim()),
            _ => new(AdjustmentKind.Exclude, CaseNumber?.Trim()),
        },
    };
}
