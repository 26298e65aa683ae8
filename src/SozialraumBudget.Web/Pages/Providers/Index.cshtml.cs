using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

public sealed class IndexModel(AppDbContext db, AsOfDay asOf) : PageModel
{
    public AsOfDay AsOf => asOf;

    public DataTable<ProviderRow> Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Table = MakeTable();
        return await this.ListAsync(Table, await ProviderList.LoadAsync(db, asOf, cancel), cancel) ?? Page();
    }

    private DataTable<ProviderRow> MakeTable()
    {
        var table = new DataTable<ProviderRow>("Träger")
            .Text("name", "Träger", static r => r.Name, r => asOf.Keep(Links.Provider(r.Id)))
            .Text("rechtsform", "Rechtsform", static r => r.LegalForm)
            .Text("ort", "Ort", static r => r.City)
            .Text("rollen", "Rollen in Sozialräumen", static r => r.Roles);
        if (PageFolderPolicies.Allows(User, "Agreements"))
            table.Number("vereinbarungen", "Vereinbarungen", static r => r.Agreements, sum: true);
        if (MasterData.SeesAccounts(User))
        {
            table
                .Badge(
                    "konto",
                    "Bankverbindung",
                    static r => r.Account,
                    static r => r.Account,
                    static r =>
                        r.Account switch
                        {
                            ProviderList.Approved => BadgeKind.Success,
                            ProviderList.Open => BadgeKind.Warning,
                            _ => BadgeKind.Danger,
                        }
                )
                .Filter(
                    "bank",
                    "Bankverbindung",
                    [
                        new(ProviderList.Approved, ProviderList.Approved),
                        new(ProviderList.Open, ProviderList.Open),
                        new(ProviderList.Missing, ProviderList.Missing),
                    ],
                    static (rows, value) => rows.Where(r => r.Account == value)
                );
        }

        return table
            .Search("Träger, Ort oder Sozialraum", static r => r.Name, static r => r.City, static r => r.Roles)
            .SortBy("name")
            .Counting("Träger", "Träger")
            .Empty(
                "Noch kein Träger.",
                "Träger haben Stammdaten, eine geprüfte Bankverbindung und Rollen in Sozialräumen.",
                MasterData.MayEdit(User) ? Links.NewProvider : null,
                "Träger anlegen"
            );
    }
}
