using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>One dataset with its cases and what tells internal from external.</summary>
public sealed record AreaYear(string Area, BaseYearDataset Dataset, BaseYearLead Lead, IReadOnlyList<BaseYearCase> Cases)
{
    public bool IsCurrent => Dataset.SupersededAt is null;

    public string Href => Links.BaseYear(Dataset.Year, Dataset.AreaId);

    /// <summary>The query that keeps a superseded dataset in the address.</summary>
    public string State => IsCurrent ? "" : $"stand={Dataset.Id}";

    /// <param name="db">Under the user's rights: null for what the user may not see.</param>
    /// <param name="year">Base year.</param>
    /// <param name="areaId">Area.</param>
    /// <param name="datasetId">A certain dataset; null: the current one.</param>
    /// <param name="today">Day whose lead provider counts if no agreement names one.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<AreaYear?> LoadAsync(
        AppDbContext db,
        int year,
        Guid areaId,
        Guid? datasetId,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var dataset = await db
            .BaseYearDatasets.AsNoTracking()
            .SingleOrDefaultAsync(
                d => d.Year == year && d.AreaId == areaId && (datasetId == null ? d.SupersededAt == null : d.Id == datasetId),
                cancel
            );
        if (dataset is null)
            return null;
        var area = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Name).SingleAsync(cancel);
        var lead = await BaseYearLead.FindAsync(db, areaId, new BudgetYear(year), today, cancel);
        return new(area, dataset, lead, await BaseYearCases.LoadAsync(db, dataset, lead.Names, cancel));
    }

    /// <summary>Case numbers are free text: what a path cannot carry goes into the query.</summary>
    public string CaseHref(string caseNumber)
    {
        var plain = caseNumber.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && caseNumber.Length > 0;
        var path = plain
            ? Links.BaseYearCase(Dataset.Year, Dataset.AreaId, caseNumber)
            : $"{Links.BaseYearCase(Dataset.Year, Dataset.AreaId)}?nummer={Uri.EscapeDataString(caseNumber)}";
        return State.Length == 0 ? path : path + (plain ? "?" : "&") + State;
    }
}
