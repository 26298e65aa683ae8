using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Renegotiations;

namespace SozialraumBudget.Web.Pages.Renegotiations;

/// <summary>The renegotiations of a year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(RenegotiationDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] Stages =
    [
        .. Enum.GetValues<RenegotiationStage>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public int Year => year.Value;

    public IReadOnlyList<RenegotiationRow> Rows { get; private set; } = [];

    public DataTable<RenegotiationRow> Table { get; } =
        new DataTable<RenegotiationRow>("Neuverhandlungen")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Träger", r => r.Provider)
            .Text("anlass", "Anlass", r => r.Name)
            .Badge("stand", "Stand", r => (int)r.Stage, static r => r.Stage.Title(), static r => r.Stage.Kind())
            .Money("abstand", "Fehlt (+) oder bleibt (−)", r => r.Excess)
            .Money("bisher", "Gesamtbudget bisher", r => r.Total)
            .Money("angebot", "Letztes Angebot", r => r.Offered)
            .Date("am", "Eröffnet am", r => r.OpenedOn)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Stages, static (rows, value) => rows.Where(r => r.Stage.ToString() == value))
            .Counting("Neuverhandlung", "Neuverhandlungen")
            .Empty(
                "In diesem Jahr wird kein Budget neu verhandelt.",
                "Eine Neuverhandlung öffnet sich, sobald angenommene Meldungen den vereinbarten Korridor verlassen.",
                Links.Returns,
                "Zu den Meldungen"
            );

    public int Count(RenegotiationStage stage) => Rows.Count(r => r.Stage == stage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(static d => new RenegotiationRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
