using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Loads the services of a dataset and condenses them to cases.</summary>
public static class BaseYearCases
{
    public static async Task<IReadOnlyList<BaseYearCase>> LoadAsync(
        AppDbContext db,
        BaseYearDataset dataset,
        ProviderNames leadProvider,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(dataset);
        var area = await db.Areas.Where(a => a.Id == dataset.AreaId).Select(a => a.Name).SingleAsync(cancellation);
        var services = await db.Services.AsNoTracking().Where(s => s.DatasetId == dataset.Id).ToListAsync(cancellation);
        return AnnualCaseCosts.Condense(services.Select(s => ToLine(s, area)), new BudgetYear(dataset.Year), leadProvider);
    }

    public static ServiceLine ToLine(ServiceRecord record, string area)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new()
        {
            RowNumber = record.Row,
            CaseNumber = record.CaseNumber,
            Area = area,
            HelpType = HelpTypes.TryParse(record.HelpType, out var help)
                ? help
                : throw new InvalidOperationException($"Unknown section {record.HelpType}."),
            Setting = record.Setting,
            Provider = record.Provider,
            Unit = record.Unit,
            Quantity = record.Quantity,
            Rate = record.Rate,
            From = record.From,
            To = record.To,
            Label = record.Label,
        };
    }
}
