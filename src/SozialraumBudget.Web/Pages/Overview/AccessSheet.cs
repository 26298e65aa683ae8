using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Steering;
using SozialraumBudget.Web.Infrastructure.Supply;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>The fair-access monitor of a year as one reader sees it.</summary>
internal sealed record AccessSheet(
    IndicatorSheet Indicators,
    IReadOnlyList<AccessRow> Rows,
    ReasonsByArea External,
    ReasonsByArea Declined,
    int? Refusals
)
{
    public bool Suppresses =>
        External.Hides || Declined.Hides || Rows.Any(static r => r.HidesCases || r.HidesRunning || r.HidesBefore || r.HidesSupply);
}

/// <summary>Loads it: a handful of queries, whatever the number of areas.</summary>
public sealed class AccessSheetLoader(
    AppDbContext db,
    ICurrentUser user,
    SteeringDesk desk,
    AreaYearsDesk years,
    SupplyDesk supply,
    SupplySight sight,
    TimeProvider clock
)
{
    internal async Task<AccessSheet> LoadAsync(int year, CancellationToken cancel)
    {
        var reader = await CaseReader.LoadAsync(db, user.Context, cancel);
        var indicators = IndicatorSheet.Of(await desk.AreasAsync(year, cancel), reader);
        var before = ShownYears.Of(await years.LoadAsync(year - 1, cancel), reader);
        var all = new BudgetYear(year);
        var requests = await supply.FiguresAsync(all.First, all.Last, cancel);
        var names = indicators.Areas.ToDictionary(static a => a.AreaId, static a => a.Area);
        foreach (var (id, name) in await db.Areas.ToDictionaryAsync(static a => a.Id, static a => a.Name, cancel))
        {
            if (requests.Contains(id))
                names.TryAdd(id, name);
        }

        var today = LocalDay.Today(clock);
        Guid[] asked = [.. names.OrderBy(static n => n.Value, StringComparer.CurrentCulture).Select(static n => n.Key)];
        var supplies = asked.ToDictionary(static id => id, id => SupplyYear.Of([.. requests[id]], today));
        bool[] seen = [.. asked.Select(sight.SeesCases)];
        var column = SuppressedColumn.Of([.. asked.Select(id => supplies[id].Cells)], seen, [.. asked.Select(id => !supplies[id].IsTold)]);
        var order = indicators.Areas.Index().ToDictionary(static a => a.Item.AreaId, static a => a.Index);
        return new(
            indicators,
            [
                .. asked.Select(
                    (id, i) =>
                        Row(id, names[id], order.TryGetValue(id, out var index) ? index : null, indicators, before, year) with
                        {
                            Supply = supplies[id].Requests == 0 ? null : supplies[id],
                            HidesSupply = column.Hidden[i],
                        }
                ),
            ],
            External(indicators, reader),
            ReasonsByArea.Of(
                "Absagen von Trägern nach Grund",
                [.. SupplyYear.AllReasons.Select(static r => r.Title())],
                [
                    .. asked
                        .Index()
                        .Where(a => supplies[a.Item].Requests > 0)
                        .Select(a => (names[a.Item], Links.SupplyOf(a.Item), supplies[a.Item].Reasons, seen[a.Index])),
                ],
                column with
                {
                    Hidden = [.. column.Hidden.Where((_, i) => supplies[asked[i]].Requests > 0)],
                }
            ),
            column.HidesSum ? null : supplies.Values.Sum(static s => s.Declined)
        );
    }

    private static AccessRow Row(Guid id, string name, int? index, IndicatorSheet sheet, ShownYears before, int year)
    {
        if (index is not { } i)
            return new()
            {
                AreaId = id,
                Area = name,
                AsOf = "noch keine Meldung",
            };
        var facts = sheet.Areas[i].Facts!;
        var running = sheet.Of(SteeringIndicator.RunningPerThousand, i);
        var was = before.Of(id, year - 1, SteeringIndicator.RunningPerThousand);
        var earlier = AccessWatch.Comparable(
            before.Areas.FirstOrDefault(a => a.AreaId == id)?.Of(year - 1),
            sheet.Areas[i].Agreements.Where(static a => a.Figures is not null).Select(static a => a.Standing.Model.Key)
        );
        var both = running is not null && was is not null;
        var hidesCases = sheet.IsHidden(SteeringIndicator.CasesPerThousand, i);
        return new()
        {
            AreaId = id,
            Area = name,
            AsOf = sheet.Areas[i].AsOf is { } period ? $"{period}" : "unvollständig",
            Cases = hidesCases ? null : facts.Cases.Cases,
            HidesCases = hidesCases,
            Running = running,
            RunningBefore = was,
            HidesRunning = sheet.IsHidden(SteeringIndicator.RunningPerThousand, i),
            HidesBefore = before.IsHidden(id, year - 1, SteeringIndicator.RunningPerThousand),
            Change = both ? AccessWatch.Change(facts, earlier) : null,
            Use = sheet.Of(SteeringIndicator.BudgetUse, i),
            IsTight = AccessWatch.IsTight(facts),
            AsksForALook = both && AccessWatch.AsksForALook(facts, earlier),
        };
    }

    private static ReasonsByArea External(IndicatorSheet sheet, CaseReader reader)
    {
        ExternalReason?[] reasons = [.. ExternalReasons.All.Select(static r => (ExternalReason?)r), null];
        return ReasonsByArea.Of(
            "Gründe externer Hilfen nach Sozialraum",
            [.. reasons.Select(static r => r?.Title() ?? "ohne Grund")],
            [
                .. sheet.Areas.Select(area =>
                {
                    var sums = ReasonFigures.Sum(area.Agreements.SelectMany(static a => a.Figures?.Reasons ?? []));
                    return (
                        area.Area,
                        Links.Agreement(area.Agreements[0].Standing.AgreementId),
                        (IReadOnlyList<int>)[.. reasons.Select(r => sums.FirstOrDefault(s => s.Reason == r)?.Cases ?? 0)],
                        area.Agreements.All(a => reader.Of(a.Standing.AgreementId, area.AreaId) == Domain.Access.CaseSight.Cases)
                    );
                }),
            ]
        );
    }
}
