using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Settlement;

namespace SozialraumBudget.Web.Pages.Settlement;

/// <summary>The settlements of a year, one for each agreement with a budget.</summary>
public sealed class IndexModel(SettlementDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] States =
    [
        new("offen", "offen"),
        new(nameof(SettlementState.Prepared), SettlementState.Prepared.Title()),
        new(nameof(SettlementState.Approved), SettlementState.Approved.Title()),
    ];

    public int Year => year.Value;

    public IReadOnlyList<SettlementRow> Rows { get; private set; } = [];

    public DataTable<SettlementRow> Table { get; } =
        new DataTable<SettlementRow>("Jahresabrechnungen")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Träger", r => r.Provider)
            .Badge("stand", "Stand", r => r.State, static r => r.State, static r => r.Kind)
            .Money("abschluss", "Ergebnis des Abschlusses", r => r.Accounts)
            .Money("zahlt", "Zahlt die Stadt nach", r => r.Paid)
            .Money("zurueck", "Fließt zurück", r => r.Returned)
            .Money("zweck", "Bleibt zweckgebunden", r => r.Kept)
            .Date("am", "Abgerechnet am", r => r.SettledOn)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter(
                "stand",
                "Stand",
                States,
                static (rows, value) =>
                    value == "offen"
                        ? rows.Where(static r => r.Version == null)
                        : rows.Where(r => r.Version != null && r.Version.State.ToString() == value)
            )
            .Counting("Abrechnung", "Abrechnungen")
            .Empty(
                "Für dieses Jahr gibt es nichts abzurechnen.",
                "Abgerechnet wird eine Vereinbarung, für die ein Budget festgesetzt ist.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    /// <summary>Over the settlements that hold.</summary>
    public SettlementBalance Whole =>
        SettlementBalance.Sum(Rows.Select(static r => r.Dossier.Approved).OfType<SettlementRecord>().Select(static v => v.Balance));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(static d => new SettlementRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
