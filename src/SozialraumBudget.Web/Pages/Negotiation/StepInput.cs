using SozialraumBudget.Domain.CostTypes;
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

    /// <summary>One case number, or several separated by commas.</summary>
    public string? CaseNumber { get; set; }

    /// <summary>Exclude, Include or Move; AgreedValue or MeanValue.</summary>
    public AdjustmentKind? Kind { get; set; }

    /// <summary>Index of a class of the limits, from 0.</summary>
    public int? CostType { get; set; }

    public Money? Value { get; set; }

    /// <summary>Percent, also below zero: "3,5" or "−1 %".</summary>
    public string? First { get; set; }

    public string? Second { get; set; }

    public string? Third { get; set; }

    public string? Reason { get; set; }

    /// <param name="ticked">Cases chosen in the list.</param>
    public IReadOnlyList<NegotiationStep> ToSteps(CostTypeLimits limits, IReadOnlyList<string> ticked)
    {
        ArgumentNullException.ThrowIfNull(limits);
        CostTypeRange? type = CostType is { } index && index >= 0 && index < limits.Count ? limits.Range(index) : null;
        return Mode switch
        {
            "wert" when Kind == AdjustmentKind.MeanValue => [new(AdjustmentKind.MeanValue, CostType: type)],
            "wert" => [new(AdjustmentKind.AgreedValue, CostType: type, Value: Value)],
            "steigerung" => [new(AdjustmentKind.Increases, Increases: [.. new[] { First, Second, Third }.Select(Rate).OfType<decimal>()])],
            _ => CaseSteps.Of(
                Kind is AdjustmentKind.Move or AdjustmentKind.Include ? Kind.Value : AdjustmentKind.Exclude,
                CaseSteps.Numbers(CaseNumber, ticked),
                type
            ),
        };
    }

    /// <summary>The field is labelled %, so a bare 3,5 means 3,5 %.</summary>
    internal static decimal? Rate(string? text) =>
        string.IsNullOrWhiteSpace(text) || !GermanNumber.TryParseTyped(text, out var number) ? null
        : text.Contains('%', StringComparison.Ordinal) ? number
        : number / 100m;
}
