using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Supply;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>All areas in a quarter with the figures of the guarantee; a provider finds the requests to it and its promises.</summary>
public sealed class IndexModel(
    SupplyDesk desk,
    SupplySight sight,
    AreasAsOf areas,
    SupplyQuarter quarter,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    public TableView View { get; private set; } = null!;

    public Period Quarter => quarter.Value;

    public IReadOnlyList<(Period, string)> Quarters => [.. quarter.All.Select(static q => (q, Links.SupplyIn(q)))];

    public IReadOnlyList<PromisedSupply> Promises { get; private set; } = [];

    public DateOnly Today { get; } = LocalDay.Today(clock);

    public bool IsOffice => user.Context.Roles.Have(Rights.Office);

    /// <summary>Something is not shown to this reader.</summary>
    public bool Hides { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => IsOffice ? AreasAsync(cancel) : RequestsAsync(cancel);

    private async Task<IActionResult> AreasAsync(CancellationToken cancel)
    {
        var figures = await desk.FiguresAsync(Quarter.First, Quarter.Last, cancel);
        var promises = (await desk.PromisesAsync(null, cancel))
            .Where(p => p.Record.AsPromise.Touches(Quarter.First, Quarter.Last))
            .ToLookup(static p => p.Record.AreaId);
        AreaRow[] rows =
        [
            .. from area in await areas.NamesAsync(Today, cancel)
            where sight.SeesArea(area.Key)
            orderby area.Value
            let shown = ShownSupply.Of(SupplyFigures.Of([.. figures[area.Key]], Today), sight.SeesCases(area.Key))
            select new AreaRow(area.Key, area.Value, Quarter, promises[area.Key].Count(), shown),
        ];
        Hides = rows.Any(static r => r.Shown.Hides);
        var table = AreaRow.Table();
        var answer = await this.ListAsync(table, rows, cancel);
        View = table.View;
        return answer ?? Page();
    }

    private async Task<IActionResult> RequestsAsync(CancellationToken cancel)
    {
        Promises = await desk.PromisesAsync(null, cancel);
        var table = new DataTable<OwnRow>("Anfragen")
            .Date("vom", "Anfrage vom", r => r.Dossier.Record.AskedOn)
            .Text("hilfe", "Hilfeart", r => r.Help, href: static r => Links.SupplyRequest(r.Dossier.Record.Id))
            .Text("form", "Form", r => r.Setting)
            .Text("bereich", "Sozialraum", r => r.Dossier.Area)
            .Date("bis", "Antwort bis", r => r.Own.Ask.DueOn)
            .Badge("stand", "Ihre Antwort", r => r.Standing, static r => r.Words, static r => r.Standing.Kind())
            .Badge("ausgang", "Ausgang", r => r.Dossier.Record.State, static r => r.Outcome, static r => r.Dossier.Record.State.Kind())
            .Search("Hilfeart oder Sozialraum", r => r.Help, r => r.Dossier.Area)
            .Counting("Anfrage", "Anfragen")
            .Empty(
                "In diesem Quartal gibt es keine Anfrage an Sie.",
                "Anfragen stellt das Jugendamt; Sie finden sie hier und unter „Aufgaben“."
            );
        var found = await desk.ListAsync(null, Quarter.First, Quarter.Last, cancel);
        OwnRow[] rows = [.. found.Select(d => new OwnRow(d, d.Of(user.Context.ProviderId)!, Today))];
        var answer = await this.ListAsync(table, rows, cancel);
        View = table.View;
        return answer ?? Page();
    }

    private sealed record OwnRow(SupplyDossier Dossier, AskedProvider Own, DateOnly Today)
    {
        public string Help => Dossier.Record.HelpType.Title();

        public string Setting => Dossier.Record.Setting.Title();

        public AskStanding Standing => Own.Ask.StandingOn(Today);

        public string Words => Own.Answer is { } answer ? $"{answer.Kind.Title()} ({Standing.Title()})" : Standing.Title();

        public string Outcome =>
            Dossier.Record.State is not SupplyState.Supplied and var state ? state.Title()
            : Dossier.Request.SuppliedBy == Own.Record.ProviderId ? "durch Sie versorgt"
            : "anderer Träger";
    }
}
