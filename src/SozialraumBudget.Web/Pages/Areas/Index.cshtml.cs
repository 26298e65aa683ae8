using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

public sealed class IndexModel(AppDbContext db, AreasAsOf areas, AsOfDay asOf) : PageModel
{
    public AsOfDay AsOf => asOf;

    public DataTable<Row> Table { get; private set; } = null!;

    public AreasOnDay OnDay { get; private set; } = null!;

    public ChartView? Map { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        OnDay = await areas.LoadAsync(asOf.Value, cancel);
        Row[] rows = [.. OnDay.Areas.Select(ToRow)];
        Table = MakeTable(rows);
        if (OnDay.Areas.Count > 0 && db.Districts.Any(static d => d.Geometry != null))
            Map = AreaMapView.Make(OnDay, asOf);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public async Task<IActionResult> OnGetMapAsync(CancellationToken cancel) =>
        Content(
            (await AreaMap.BuildAsync(db, await areas.LoadAsync(asOf.Value, cancel), cancel)).ToJsonString(),
            MediaTypeNames.Application.Json
        );

    private DataTable<Row> MakeTable(Row[] rows)
    {
        var table = new DataTable<Row>("Sozialräume")
            .Text("name", "Sozialraum", static r => r.Name, r => asOf.Keep(Links.Area(r.Id)))
            .Text(
                "traeger",
                "Schwerpunktträger",
                static r => r.LeadProvider,
                r => r.LeadProviderId is { } id ? asOf.Keep(Links.Provider(id)) : null
            )
            .Number("stadtteile", "Stadtteile", static r => r.Districts, sum: true)
            .Number("unter21", OnDay.FiguresOf is { } year ? $"unter 21 ({year})" : "unter 21", static r => r.Under21, sum: true)
            .Text("kuerzel", "Kürzel", static r => r.Code);
        if (rows.Any(static r => r.Region is not null))
            table.Text("region", "Region", static r => r.Region);
        if (rows.Any(static r => r.ReformSince is not null))
            table.Text("reform", "Reform seit", static r => r.ReformSince);
        table
            .OneOf("region-ist", "Region", rows, static r => [r.Region])
            .Search("Sozialraum, Kürzel oder Träger", static r => r.Name, static r => r.Code, static r => r.LeadProvider)
            .SortBy("name")
            .Counting("Sozialraum", "Sozialräume");
        return OnDay.Areas.Count == 0 && !asOf.IsToday
            ? table.Empty("An diesem Tag gab es noch keinen Sozialraum.", $"Stichtag {asOf.Text}", Links.Areas, "Heutigen Stand zeigen")
            : table.Empty(
                "Noch kein Sozialraum.",
                "Ein Sozialraum fasst Stadtteile zusammen und hat ein Budget.",
                MasterData.MayEdit(User) ? Links.NewArea : null,
                "Sozialraum anlegen"
            );
    }

    private static Row ToRow(AreaOnDay area) =>
        new()
        {
            Id = area.Id,
            Name = area.Name,
            Code = area.Code,
            LeadProvider = area.LeadProvider,
            LeadProviderId = area.LeadProviderId,
            Districts = area.Districts.Count,
            Under21 = area.Under21,
            Region = area.Region,
            ReformSince = area.ReformSince is { } since ? FormattableString.Invariant($"{since}") : null,
        };

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string Code { get; init; }

        public string? LeadProvider { get; init; }

        public Guid? LeadProviderId { get; init; }

        public required int Districts { get; init; }

        public decimal? Under21 { get; init; }

        public string? Region { get; init; }

        /// <summary>A year.</summary>
        public string? ReformSince { get; init; }
    }
}
