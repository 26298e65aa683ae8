using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Supply;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>
/// An area's guarantee in a quarter: figures, how each provider keeps its promise, requests for those who see the cases, and promises. A
/// provider finds its own on the list before.
/// </summary>
[Reads(ReadKind.Cases)]
public sealed class AreaModel(
    AppDbContext db,
    SupplyDesk desk,
    SupplySight sight,
    AreasAsOf areas,
    SupplyQuarter quarter,
    ReadNote reads,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    public Guid AreaId { get; private set; }

    public string Name { get; private set; } = "";

    public Period Quarter => quarter.Value;

    public IReadOnlyList<(Period, string)> Quarters => [.. quarter.All.Select(q => (q, Links.SupplyOf(AreaId, q)))];

    public ShownSupply Shown { get; private set; } = null!;

    public IReadOnlyList<(string Name, ProviderFulfilment Fulfilment, bool Hidden)> Providers { get; private set; } = [];

    public IReadOnlyList<PromisedSupply> Promises { get; private set; } = [];

    public DateOnly Today { get; } = LocalDay.Today(clock);

    public bool SeesCases { get; private set; }

    public bool MayRecord { get; private set; }

    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Anfragen")
            .Date("vom", "Anfrage vom", r => r.Dossier.Record.AskedOn)
            .Text("fall", "Fall", r => r.Dossier.Record.CaseNumber, href: static r => Links.SupplyRequest(r.Dossier.Record.Id))
            .Text("hilfe", "Hilfeart", r => r.Help)
            .Text("form", "Form", r => r.Setting)
            .Date("bedarf", "gebraucht bis", r => r.Dossier.Record.NeededBy)
            .Text("gefragt", "Gefragt", r => r.Asked)
            .Badge("stand", "Stand", r => r.Stage, static r => r.Badge.Text, static r => r.Badge.Kind)
            .Text("traeger", "Versorgt durch", r => r.Dossier.SuppliedBy)
            .Date("ab", "ab", r => r.From)
            .Search("Fall, Hilfeart oder Träger", r => r.Dossier.Record.CaseNumber, r => r.Help, r => r.Asked)
            .Filter(
                "im-stand",
                "Stand",
                Enum.GetValues<SupplyStage>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                static (rows, value) => rows.Where(r => r.Stage.ToString() == value)
            )
            .Counting("Anfrage", "Anfragen")
            .Empty("In diesem Quartal gibt es keine Anfrage.")
            .AskPurpose(ReadLog.Purposes);

    public async Task<IActionResult> OnGetAsync(Guid areaId, CancellationToken cancel)
    {
        if (!sight.SeesArea(areaId) || !(await areas.NamesAsync(Today, cancel)).TryGetValue(areaId, out var name))
            return NotFound();
        (AreaId, Name, SeesCases) = (areaId, name, sight.SeesCases(areaId));
        MayRecord = SupplyRules.Record(user.Context.Roles, user.Context.Manages(areaId)) is null;
        var figures = SupplyFigures.Of([.. (await desk.FiguresAsync(Quarter.First, Quarter.Last, cancel))[areaId]], Today);
        Shown = ShownSupply.Of(figures, SeesCases);
        Promises = [.. (await desk.PromisesAsync(areaId, cancel)).Where(p => p.Record.AsPromise.Touches(Quarter.First, Quarter.Last))];
        var hidden = ShownSupply.HiddenProviders(figures, SeesCases);
        var asked = figures.Providers.Select(static p => p.ProviderId).ToList();
        var names = await db.Providers.Where(p => asked.Contains(p.Id)).ToDictionaryAsync(static p => p.Id, static p => p.Name, cancel);
        Providers =
        [
            .. figures
                .Providers.Select((p, i) => (names.GetValueOrDefault(p.ProviderId, "–"), p, hidden[i]))
                .OrderBy(static p => p.Item1, StringComparer.CurrentCulture),
        ];
        if (!SeesCases)
        {
            reads.Nothing();
            return Page();
        }

        Row[] rows = [.. (await desk.ListAsync(areaId, Quarter.First, Quarter.Last, cancel)).Select(d => new Row(d, Today))];
        reads.Of($"{Name}, Anfragen {Quarter}", rows.Length, areaId: areaId);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public sealed record Row(SupplyDossier Dossier, DateOnly Today)
    {
        public string Help => Dossier.Record.HelpType.Title();

        public string Setting => Dossier.Record.Setting.Title();

        public string Asked => string.Join(", ", Dossier.Asked.Select(static a => a.Name));

        public DateOnly? From => Dossier.Closing?.SuppliedFrom;

        public SupplyStage Stage => Dossier.Request.StageOn(Today);

        public (string Text, Ui.Controls.BadgeKind Kind) Badge => Dossier.Request.Badge(Today);
    }
}
