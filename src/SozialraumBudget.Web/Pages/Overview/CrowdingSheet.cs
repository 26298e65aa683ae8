using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Figures with a Rechenweg of their own in the crowding-out monitor, in addresses.</summary>
internal static class CrowdingKeys
{
    public const string Left = "uebrig";
    public const string Used = "fuer-faelle";
}

/// <summary>Case-independent work of an area's year against partial budget B.</summary>
public sealed record CrowdingRow
{
    public required Guid AreaId { get; init; }

    public required string Area { get; init; }

    public required string AsOf { get; init; }

    public required Money PartialBudgetB { get; init; }

    /// <summary>Value of the case-independent hours so far.</summary>
    public required Money Spent { get; init; }

    /// <summary>The return that says so; for those who see no cases, and where there are several agreements, the Rechenweg.</summary>
    public required string Source { get; init; }

    /// <summary>The budget that says so; null where there are several.</summary>
    public string? Budget { get; init; }

    public Traced? Share { get; init; }

    public required CrowdingOut Found { get; init; }

    public Money Left => Found.Left.Amount;

    public Money? Used => Found.UsedForCases?.Amount;

    public IReadOnlyList<CrowdingSign> Signs => Found.Signs;

    public string SignText => Signs.Count == 0 ? "kein Hinweis" : string.Join("; ", Signs.Select(static s => s.Title()));

    /// <summary>Case-independent part of the consumption.</summary>
    public Traced? Quota { get; init; }

    public Traced? QuotaBefore { get; init; }

    public Traced? Work { get; init; }

    public Traced? WorkBefore { get; init; }
}

/// <summary>The crowding-out monitor of a year as one reader sees it.</summary>
internal sealed record CrowdingSheet(IndicatorSheet Indicators, IReadOnlyList<CrowdingRow> Rows);

/// <summary>Loads it: a handful of queries, whatever the number of areas.</summary>
public sealed class CrowdingSheetLoader(AppDbContext db, ICurrentUser user, SteeringDesk desk, AreaYearsDesk years, ReturnDesk returns)
{
    internal async Task<CrowdingSheet> LoadAsync(int year, CancellationToken cancel)
    {
        var reader = await CaseReader.LoadAsync(db, user.Context, cancel);
        var sheet = IndicatorSheet.Of(await desk.AreasAsync(year, cancel), reader);
        var before = ShownYears.Of(await years.LoadAsync(year - 1, cancel), reader);
        var dossiers = (await returns.OfYearAsync(year, cancel)).ToLookup(static r => r.AgreementId);
        return new(sheet, [.. sheet.Areas.Select((area, i) => Row(area, i, sheet, before, dossiers, year)).OfType<CrowdingRow>()]);
    }

    private CrowdingRow? Row(
        SteeredArea area,
        int index,
        IndicatorSheet sheet,
        ShownYears before,
        ILookup<Guid, ReturnDossier> dossiers,
        int year
    )
    {
        var earlier = before.Areas.FirstOrDefault(a => a.AreaId == area.AreaId)?.Of(year - 1)?.Facts;
        if (CrowdingOut.Of(area.Budgeted, area.Facts!, earlier) is not { } found)
            return null;
        return new()
        {
            AreaId = area.AreaId,
            Area = area.Area,
            AsOf = area.AsOf is { } period ? $"{period}" : "unvollständig",
            PartialBudgetB = area.Facts!.PartialBudgetB!.Value,
            Spent = area.Facts.AgainstPartialBudgetB,
            Source = SourceOf(area, dossiers) ?? SteeringIndicator.PartialBudgetBShare.Why(area.AreaId, year),
            Budget = area.Agreements is [{ Standing.Standing.Facts.Budget.Id: var budget }] ? Links.FixedBudget(budget) : null,
            Share = sheet.Of(SteeringIndicator.PartialBudgetBShare, index),
            Found = found,
            Quota = sheet.Of(SteeringIndicator.CaseIndependentShare, index),
            QuotaBefore = before.Of(area.AreaId, year - 1, SteeringIndicator.CaseIndependentShare),
            Work = sheet.Of(SteeringIndicator.CaseWorkPerMonth, index),
            WorkBefore = before.Of(area.AreaId, year - 1, SteeringIndicator.CaseWorkPerMonth),
        };
    }

    /// <summary>The return that the figures end with.</summary>
    private string? SourceOf(SteeredArea area, ILookup<Guid, ReturnDossier> dossiers) =>
        area.Agreements is [{ Figures: { } figures, Standing.AgreementId: var id }]
        && dossiers[id].FirstOrDefault(r => r.Period == figures.AsOf) is { } last
        && user.Context.SeesCasesOf(last)
            ? Links.ReturnFigures(id, last.Period, last.AcceptedVersion ?? last.Version)
            : null;
}
