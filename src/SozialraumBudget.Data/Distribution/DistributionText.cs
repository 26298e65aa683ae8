using System.Text.Json;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Distribution;

/// <summary>JSON of a scenario's plan; written and read here.</summary>
internal static class DistributionText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(DistributionPlan plan) =>
        JsonSerializer.Serialize(
            new PlanText(
                plan.City.Amount,
                [.. plan.Projects.Select(static p => new ProjectText(p.Name, p.Amount.Amount))],
                plan.CaseWork.Amount,
                plan.Floor?.Value,
                plan.Cap?.Value,
                [.. plan.Indicators.Select(static i => new IndicatorText(i.Name, i.Weight.Value, i.Year))],
                [.. plan.Areas.Select(static a => new AreaText(a.AreaId, a.Name, a.Values, a.Previous?.Amount))]
            ),
            Options
        );

    public static DistributionPlan Read(string json)
    {
        var text = JsonSerializer.Deserialize<PlanText>(json, Options)!;
        return new()
        {
            City = new(text.City),
            Projects = [.. text.Projects.Select(static p => new PlannedProject(p.Name, new(p.Amount)))],
            CaseWork = new(text.CaseWork),
            Floor = text.Floor is { } floor ? new Share(floor) : null,
            Cap = text.Cap is { } cap ? new Share(cap) : null,
            Indicators = [.. text.Indicators.Select(static i => new PlannedIndicator(i.Name, new(i.Weight), i.Year))],
            Areas =
            [
                .. text.Areas.Select(static a => new PlannedArea(
                    a.AreaId,
                    a.Name,
                    a.Values,
                    a.Previous is { } previous ? new Money(previous) : null
                )),
            ],
        };
    }

    private sealed record PlanText(
        decimal City,
        IReadOnlyList<ProjectText> Projects,
        decimal CaseWork,
        decimal? Floor,
        decimal? Cap,
        IReadOnlyList<IndicatorText> Indicators,
        IReadOnlyList<AreaText> Areas
    );

    private sealed record ProjectText(string Name, decimal Amount);

    private sealed record IndicatorText(string Name, decimal Weight, int? Year);

    private sealed record AreaText(Guid AreaId, string Name, IReadOnlyList<decimal?> Values, decimal? Previous);
}
