using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>What is tried out on a scenario's page: sums, weights, limits. It travels in the address.</summary>
public sealed class DistributionInput
{
    [Display(Name = "Summe der Stadt")]
    public Money? City { get; set; }

    [Display(Name = "Fallarbeit außerhalb der Sozialraumbudgets")]
    public Money? CaseWork { get; set; }

    [Display(Name = "Höchstens weniger als im Vorjahr")]
    public Share? Floor { get; set; }

    [Display(Name = "Höchstens mehr als im Vorjahr")]
    public Share? Cap { get; set; }

    /// <summary>In the order of the scenario's indicators.</summary>
    public List<Share?> Weights { get; set; } = [];

    public static DistributionInput Of(DistributionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            City = plan.City,
            CaseWork = plan.CaseWork,
            Floor = plan.Floor,
            Cap = plan.Cap,
            Weights = [.. plan.Indicators.Select(static i => (Share?)i.Weight)],
        };
    }

    /// <summary>The plan with what was typed.</summary>
    public DistributionPlan Over(DistributionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan with
        {
            City = City ?? plan.City,
            CaseWork = CaseWork ?? Money.Zero,
            Floor = Floor,
            Cap = Cap,
            Indicators = [.. plan.Indicators.Select((i, n) => i with { Weight = Weights.ElementAtOrDefault(n) ?? new Share(0) })],
        };
    }
}
