using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>Agreements and periods with the state of each return; row security leaves a coordinator the own ones.</summary>
public sealed partial class IndexModel(
    ReturnDesk desk,
    ReturnMoving moving,
    ReturnReminders reminders,
    ICurrentUser user,
    SelectedYear year,
    TimeProvider clock
) : PageModel
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

    public IReadOnlyList<ReturnRow> Rows { get; private set; } = [];

    /// <summary>One line an agreement, its periods beside each other.</summary>
    public IReadOnlyList<IGrouping<(Guid Id, string Area, string Provider), ReturnRow>> Matrix =>
        [.. Rows.GroupBy(static r => (r.Dossier.AgreementId, r.Area, r.Provider))];

    /// <summary>Columns of the matrix; months stand below each other in their quarter.</summary>
    public IReadOnlyList<Period> Columns => new BudgetYear(Year).Quarters;

    public DataTable<ReturnRow> Table { get; } =
        new DataTable<ReturnRow>("Meldungen")
            .Text("zeitraum", "Zeitraum", r => r.Dossier.Period.First, static r => r.Period, static r => r.Href)
            .Text("bereich", "Sozialraum", r => r.Area)
            .Text("traeger", "Träger", r => r.Provider)
            .Date("frist", "Frist", r => r.DueOn)
            .Badge("stand", "Stand", r => r.State.Title(), static r => r.State.Title(), static r => r.State.Kind())
            .Badge(
                "frist-stand",
                "Eingang",
                r => r.Punctuality.Title(),
                static r => r.Punctuality.Title(),
                static r => r.Punctuality.Kind()
            )
            .Money("einbehalt", "Einbehalt dahinter", r => r.Retained)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider, r => r.Period)
            .Filter("stand", "Stand", Steps, static (rows, value) => rows.Where(r => r.Step == value))
            .Counting("Meldung", "Meldungen")
            .Empty(
                "Für dieses Jahr gibt es keine Meldungen.",
                "Sie entstehen mit jeder aktiven Vereinbarung, eine je Quartal oder Monat.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );

    public int Count(string step) => Rows.Count(r => r.Step == step);

    /// <summary>Of those that came in, how many did in time; null while none did.</summary>
    public string OnTime
    {
        get
        {
            var came = Rows.Where(static r => r.Submitted is not null).ToList();
            return came.Count == 0
                ? "–"
                : German.Share((decimal)came.Count(static r => r.Punctuality == ReturnPunctuality.OnTime) / came.Count, 0);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        Rows = [.. (await desk.OfYearAsync(year.Value, cancel)).Select(d => new ReturnRow(d, today))];
    }
}
