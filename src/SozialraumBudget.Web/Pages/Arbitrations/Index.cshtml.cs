using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Arbitrations;

namespace SozialraumBudget.Web.Pages.Arbitrations;

/// <summary>The arbitrations of a year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(ArbitrationDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] Stages =
    [
        .. Enum.GetValues<ArbitrationStage>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public int Year => year.Value;

    public IReadOnlyList<ArbitrationRow> Rows { get; private set; } = [];

    public DataTable<ArbitrationRow> Table { get; } =
        new DataTable<ArbitrationRow>("Schlichtungen")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Träger", r => r.Provider)
            .Text("stelle", "Stelle", r => r.Body)
            .Text("von", "Angerufen von", r => r.CalledBy)
            .Date("am", "Angerufen am", r => r.CalledOn)
            .Badge("stand", "Stand", r => (int)r.Stage, static r => r.Stage.Title(), static r => r.Stage.Kind())
            .Date("naechster", "Termin oder Frist", r => r.Next)
            .Money("gefordert", "Gefordertes Gesamtbudget", r => r.Asked)
            .Money("spruch", "Gesamtbudget nach Spruch", r => r.Awarded)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Stages, static (rows, value) => rows.Where(r => r.Stage.ToString() == value))
            .Counting("Schlichtung", "Schlichtungen")
            .Empty(
                "In diesem Jahr ist keine Schlichtung angerufen.",
                "Anrufen können beide Seiten: auf der Seite der Vereinbarung unter „Im Zusammenhang“.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(ArbitrationStage stage) => Rows.Count(r => r.Stage == stage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(static d => new ArbitrationRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
