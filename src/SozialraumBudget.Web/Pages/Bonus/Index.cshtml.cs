using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Bonus;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>The bonus of all agreements of the year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(BonusDesk desk, SelectedYear year) : PageModel
{
    private static readonly FilterOption[] Steps =
    [
        new("none", "nicht vereinbart"),
        new("open", "läuft"),
        new("assessed", "bewertet"),
        new("prepared", "zur Freigabe"),
        new("approved", "freigegeben"),
    ];

    public int Year => year.Value;

    public IReadOnlyList<BonusRow> Rows { get; private set; } = [];

    public DataTable<BonusRow> Table { get; } =
        new DataTable<BonusRow>("Leistungsbonus")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Träger", r => r.Provider)
            .Badge("stand", "Stand", r => r.Stand, static r => r.Stand, static r => r.State.Kind())
            .Number("indikatoren", "Indikatoren", r => r.Indicators)
            .Number("punkte", "Punkte", r => r.Points, decimals: 2)
            .Money("bonus", "Bonus nach Punkten", r => r.Amount)
            .Money("hoechstens", "Höchstens", r => r.Most)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Steps, static (rows, value) => rows.Where(r => r.Step == value))
            .Counting("Vereinbarung", "Vereinbarungen")
            .Empty(
                "Für dieses Jahr gibt es keine Vereinbarung mit Leistungsbonus.",
                "Er gehört zu Vereinbarungen, deren Budgetmodell ihn kennt.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(string step) => Rows.Count(r => r.Step == step);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(static d => new BonusRow(d))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
