using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>The annual accounts of all agreements of the year; row security leaves a coordinator the own ones.</summary>
public sealed class IndexModel(AccountsDesk desk, SelectedYear year, TimeProvider clock) : PageModel
{
    private static readonly FilterOption[] Steps =
    [
        new("submitted", "zu prüfen"),
        new("missing", "überfällig"),
        new("returned", "zurückgegeben"),
        new("amendment", "Nachtrag in Arbeit"),
        new("draft", "Entwurf"),
        new("open", "offen"),
        new("accepted", "angenommen"),
    ];

    public int Year => year.Value;

    public IReadOnlyList<AccountsListRow> Rows { get; private set; } = [];

    public DataTable<AccountsListRow> Table { get; } =
        new DataTable<AccountsListRow>("Jahresabschlüsse")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => r.Href)
            .Text("traeger", "Träger", r => r.Provider)
            .Date("frist", "Frist", r => r.DueOn)
            .Badge("stand", "Stand", r => r.State.Title(), static r => r.State.Title(), static r => r.State.Kind())
            .Money("ergebnis", "Ergebnis", r => r.Result)
            .Money("einbehalt", "Einbehalt dahinter", r => r.Retained)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", Steps, static (rows, value) => rows.Where(r => r.Step == value))
            .Counting("Abschluss", "Abschlüsse")
            .Empty(
                "Für dieses Jahr gibt es keine Jahresabschlüsse.",
                "Sie entstehen mit jeder aktiven Vereinbarung, einer je Jahr.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(string step) => Rows.Count(r => r.Step == step);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(d => new AccountsListRow(d, today))];
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
