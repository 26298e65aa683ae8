using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>What a report, or the reports of a kind, are narrowed to, as it is typed.</summary>
public sealed class ReportFilterInput
{
    [Display(Name = "Budgetmodell"), StringLength(40)]
    public string? ModelKey { get; set; }

    [Display(Name = "Region"), StringLength(120)]
    public string? Region { get; set; }

    public List<Guid> AreaIds { get; set; } = [];

    public static ReportFilterInput Of(ReportFilter? filter) =>
        new()
        {
            ModelKey = filter?.Model,
            Region = filter?.Region,
            AreaIds = [.. filter?.Areas ?? []],
        };

    public ReportFilter Read() =>
        new(string.IsNullOrEmpty(ModelKey) ? null : ModelKey, string.IsNullOrEmpty(Region) ? null : Region, AreaIds);
}

/// <summary>What there is to narrow reports of a year to.</summary>
public sealed record ReportChoices(
    IReadOnlyList<SelectListItem> Models,
    IReadOnlyList<SelectListItem> Regions,
    IReadOnlyList<(Guid Id, string Name)> Areas
)
{
    public static ReportChoices None { get; } = new([], [], []);

    public static async Task<ReportChoices> LoadAsync(ReportDesk desk, int year, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var (regions, models) = await desk.ChoicesAsync(year, cancel);
        return new(
            [.. models.Select(static m => new SelectListItem(m.Title, m.Key))],
            [.. regions.Select(static r => new SelectListItem(r, r))],
            await desk.AreasAsync(year, cancel)
        );
    }

    /// <summary>"Stuttgarter Modell · Region Nord"; "ganze Stadt" where nothing is left out.</summary>
    public string InWords(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.InWords(Areas.Where(a => filter.Areas.Contains(a.Id)).Select(static a => a.Name)) is { Length: > 0 } words
            ? words
            : "ganze Stadt";
    }
}
