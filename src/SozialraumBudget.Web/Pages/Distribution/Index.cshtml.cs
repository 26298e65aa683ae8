using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>Scenarios of all years; who does not work on them sees what was decided.</summary>
public sealed class IndexModel(DistributionDesk desk) : PageModel
{
    private static readonly FilterOption[] States =
    [
        .. Enum.GetValues<ScenarioState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
    ];

    public IReadOnlyList<ScenarioRow> Rows { get; private set; } = [];

    public DataTable<ScenarioRow> Table { get; } =
        new DataTable<ScenarioRow>("Verteilung")
            .Text("name", "Szenario", r => r.Name, href: static r => Links.Scenario(r.Id))
            .Text("jahr-der-verteilung", "Budgetjahr", r => r.Year, static r => r.Year.ToString(GermanCulture.Instance))
            .Badge("stand", "Stand", r => (int)r.State, static r => r.State.Title(), static r => ScenarioPage.KindOf(r.State))
            .Money("stadt", "Summe der Stadt", r => r.City)
            .Money("bereiche", "Sozialraumbudgets", r => r.Areas)
            .Number("gewinner", "Bekommen mehr", r => r.Gaining)
            .Number("verlierer", "Bekommen weniger", r => r.Losing)
            .Text("beschluss", "Beschluss", r => r.Resolution)
            .Text("von", "Bearbeitet von", r => r.By)
            .Moment("am", "Bearbeitet am", r => r.Changed)
            .Search("Name oder Beschluss", r => r.Name, r => r.Resolution)
            .Filter("stand", "Stand", States, static (rows, value) => rows.Where(r => r.State.ToString() == value))
            .SortBy("-jahr-der-verteilung")
            .Select("s", "vergleich", static r => r.Id.ToString())
            .Counting("Szenario", "Szenarien");

    public bool MayWrite => User.Have(Rights.Distribution);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = [.. (await desk.AllAsync(cancel)).Select(static d => new ScenarioRow(d))];
        Table.EmptyFor(
            MayWrite,
            MayWrite ? "Noch kein Szenario." : "Noch keine Verteilung beschlossen.",
            "Ein Szenario verteilt die Summe eines Jahres nach Merkmalen wie „unter 21“ oder „SGB II“ und sagt, wer gewinnt und wer "
                + "verliert.",
            Links.NewScenario,
            "Szenario anlegen"
        );
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }
}
