using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Deviation;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>The deviations of a year as one reader sees them: what rests on few cases is hidden, also against subtraction.</summary>
public sealed class DeviationSheet
{
    private readonly IReadOnlyList<DeviatingArea> deviating;
    private readonly SuppressedColumn column;

    private DeviationSheet(IReadOnlyList<DeviatingArea> areas)
    {
        deviating = [.. areas.Where(static a => a.Figures is not null)];
        column = SuppressedColumn.Of(
            [.. deviating.Select(static a => a.Cells)],
            [.. deviating.Select(static a => a.SeesCases)],
            [.. deviating.Select(static a => a.TellsTooMuch)]
        );
        Areas = [.. areas.Select(a => a with { IsHidden = IndexOf(a) is { } i && column.Hidden[i] })];
        City = deviating.Count == 0 || column.HidesSum ? null : CityOf([.. Areas.Where(static a => a.Figures is not null)]);
    }

    /// <summary>By size of the deviation, those without figures last.</summary>
    public IReadOnlyList<DeviatingArea> Areas { get; }

    /// <summary>All areas that the reader sees; null where there are no figures, or they tell too much.</summary>
    public DeviationSum? City { get; }

    public bool Suppresses => Areas.Any(static a => a.IsHidden || a.Types.Any(static t => t.IsHidden));

    /// <param name="regions">Of the areas that belong to one.</param>
    public static DeviationSheet Of(
        IReadOnlyList<AgreementDeviation> agreements,
        CaseReader reader,
        IReadOnlyDictionary<Guid, string> regions
    )
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(regions);
        return new([
            .. agreements
                .GroupBy(static a => (a.Agreement.Standing.AreaId, a.Agreement.Standing.Area))
                .Select(g =>
                    DeviatingArea.Of(
                        g.Key.AreaId,
                        g.Key.Area,
                        [.. g],
                        g.All(a => reader.Of(a.Agreement.Standing.AgreementId, g.Key.AreaId) == CaseSight.Cases)
                    ) with
                    {
                        Region = regions.GetValueOrDefault(g.Key.AreaId),
                    }
                )
                .OrderBy(static a => a.Figures is null)
                .ThenByDescending(static a => Math.Abs(a.Figures?.Total.Value ?? 0))
                .ThenBy(static a => a.Area, StringComparer.CurrentCulture),
        ]);
    }

    private int? IndexOf(DeviatingArea area) =>
        deviating.Index().Where(d => d.Item.AreaId == area.AreaId).Select(static d => (int?)d.Index).FirstOrDefault();

    /// <summary>What is hidden stands in the sum as one; a single area is its own sum, as far as it is shown.</summary>
    private static DeviationSum CityOf(IReadOnlyList<DeviatingArea> areas)
    {
        const string Rest = "nicht gezeigte Sozialräume zusammen";
        List<(string Name, DeviationSum Figures)> shown =
        [
            .. areas.Where(static a => !a.IsHidden).Select(static a => (a.Area, a.Figures!.Plain(a.Area))),
        ];
        List<(string Name, DeviationSum Figures)> hidden =
        [
            .. areas.Where(static a => a.IsHidden).Select(static a => (a.Area, a.Figures!)),
        ];
        return DeviationSum.Of(hidden.Count == 0 ? shown : [.. shown, (Rest, DeviationSum.Of(hidden).Plain(Rest))]);
    }
}

/// <summary>Loads the sheet of a year for the one who asks.</summary>
public sealed class DeviationSheetLoader(DeviationDesk desk, AppDbContext db, ICurrentUser user, SelectedYear year)
{
    public async Task<DeviationSheet> LoadAsync(CancellationToken cancel) =>
        DeviationSheet.Of(
            await desk.OfYearAsync(year.Value, cancel),
            await CaseReader.LoadAsync(db, user.Context, cancel),
            await db.Areas.AsNoTracking().Where(a => a.Region != null).ToDictionaryAsync(static a => a.Id, static a => a.Region!, cancel)
        );
}
