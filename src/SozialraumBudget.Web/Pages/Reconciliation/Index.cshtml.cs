using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Reconciliation;

namespace SozialraumBudget.Web.Pages.Reconciliation;

/// <summary>The rounds of a year, one for each agreement and period, and who is next.</summary>
public sealed class IndexModel(RoundDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] States =
    [
        .. Enum.GetValues<RoundState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public int Year => year.Value;

    public IReadOnlyList<RoundRow> Rows { get; private set; } = [];

    public DataTable<RoundRow> Table { get; } =
        new DataTable<RoundRow>("Abgleichrunden")
            .Text("zeitraum", "Zeitraum", r => r.Dossier.Return.Period.First, static r => r.Period, static r => r.Href)
            .Text("bereich", "Sozialraum", r => r.Area)
            .Text("traeger", "Träger", r => r.Provider)
            .Badge("stand", "Stand", r => r.State.Title(), static r => r.State.Title(), static r => r.State.Kind())
            .Text("naechster", "Am Zug", r => r.Next)
            .Date("abgeschlossen", "Abgeschlossen am", r => r.ClosedOn)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider, r => r.Period)
            .Filter("stand", "Stand", States, static (rows, value) => rows.Where(r => r.State.ToString() == value))
            .Counting("Runde", "Runden")
            .Empty(
                "Für dieses Jahr gibt es keine Abgleichrunden.",
                "Sie entstehen mit jeder aktiven Vereinbarung, eine je Meldung.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(RoundState state) => Rows.Count(r => r.State == state);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(static d => new RoundRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
