using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>Finds the rows of the demo city that addresses name in braces, and makes those that only the product itself can make.</summary>
public static partial class DemoRows
{
    private const string Outlines = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Lindenhof"},
        "geometry":{"type":"Polygon","coordinates":[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.7]]]}}]}
        """;

    private static readonly Dictionary<string, string> Sql = new(StringComparer.Ordinal)
    {
        ["active"] = Agreement("Nordost", "Active"),
        ["draft"] = Agreement("Nord", "Draft"),
        ["negotiated"] = Agreement("Nordwest", "Negotiated"),
        ["harbour"] = Agreement("Hafen", "Negotiated"),
        ["unprepared"] = Agreement("Süd", "Active"),
        ["released"] = Agreement("Südost", "Active"),
        ["criterion"] = "select criterion from checklist_items order by criterion limit 1",
        ["variant"] = $"select id from budget_variants where agreement_id = ({Agreement("Nordwest", "Negotiated")}) order by name limit 1",
        ["answer"] =
            $"select id from budget_variants where agreement_id = ({Agreement("Nordwest", "Negotiated")}) order by name desc limit 1",
        ["designed"] = $"select id from budget_variants where agreement_id = ({Agreement("Hafen", "Negotiated")}) order by name limit 1",
        ["locked"] =
            $"select id from budget_variants where agreement_id = ({Agreement("Nordost", "Active")}) and locked_at is not null limit 1",
        ["budget"] = $"select id from fixed_budgets where agreement_id = ({Agreement("Nordost", "Active")}) order by version limit 1",
        ["area"] = $"select area_id from agreements where id = ({Agreement("Nordost", "Active")})",
        ["case"] =
            "select min(case_number) from service_lines s join base_year_datasets d on d.id = s.dataset_id where d.year = 2024 "
            + "and d.area_id = {area}",
        ["prepared"] = $"select id from payouts where agreement_id = ({Agreement("Nordost", "Active")}) and state = 'Prepared' limit 1",
        ["paid"] =
            $"select id from payouts where agreement_id = ({Agreement("Nordost", "Active")}) and state = 'Approved' order by "
            + "period, sequence limit 1",
        ["renegotiation"] =
            $"select id from renegotiations where agreement_id = ({Agreement("Nordost", "Active")}) order by number limit 1",
        ["arbitration"] = "select id from arbitrations where state = 'Open' limit 1",
        ["settled"] = Agreement("Nordost", "Settled", 2024),
        ["deficit"] = Agreement("Nordwest", "Settled", 2025),
        ["compared"] = Agreement("West", "Settled", 2025),
        ["earmark"] =
            $"select id from earmark_accounts where agreement_id = ({Agreement("Nordost", "Settled", 2024)}) and purpose = 'YouthWelfare'",
        ["report"] = "select id from reports where title = 'Statusbericht Oktober 2026'",
        ["order"] = "select id from report_orders where name = 'Monatsstand Nord'",
        ["published"] = "select report_id from report_versions where is_open and state = 'Released'",
        ["scenario"] = "select id from distribution_scenarios where state = 'Draft' order by name limit 1",
        ["other"] = "select id from distribution_scenarios where state = 'Draft' order by name desc limit 1",
        ["decided"] = "select id from distribution_scenarios where state = 'Decided'",
        ["rate"] = $"select id from hour_rates where provider_id = '{DemoUsers.Coordinator.ProviderId}' limit 1",
        ["selection"] = "select id from selection_procedures where state = 'Decided' order by budget_year limit 1",
        ["waiting"] = Selection("Hafen"),
        ["tied"] = Selection("Ost"),
        ["unpublished"] = Selection("Süd"),
        ["application"] = $"select id from selection_applications where procedure_id = ({Selection("Ost")}) order by id limit 1",
        ["workshop"] = $"select id from workshops where agreement_id = ({Agreement("Nordost", "Active")}) and day > '2027-01-01'",
        ["minutes"] =
            "select id from workshops where office_signed_at is not null and agreement_id in "
            + "(select id from agreements where model = 'graz')",
        ["next"] =
            "select id from workshops where minutes_written_at is null and agreement_id in "
            + "(select id from agreements where model = 'siegen')",
        ["graz"] = "select id from agreements where model = 'graz'",
        ["siegen"] = "select id from agreements where model = 'siegen' and first_year = 2027",
        ["moved"] = "select id from help_moves where office_signed_at is not null and case_number = 'SU-F003'",
        ["unsigned"] = "select id from help_moves where office_signed_at is null and case_number = 'SU-F011'",
        ["rested"] = "select fixed_budget_id from fixed_help_moves limit 1",
        ["overdue"] = SupplyRequest("NO-26-718"),
        ["taken"] = SupplyRequest("NO-26-724"),
        ["question"] = SupplyRequest("NO-26-727"),
        ["supplied"] = SupplyRequest("NO-26-709"),
        ["promise"] = $"select id from supply_promises where provider_id = '{DemoUsers.Coordinator.ProviderId}' order by id limit 1",
        ["submitted"] = "select id from retention_parts where state = 'Submitted' order by due_on, id limit 1",
        // Returns and accounts are handed in on their own pages.
        ["rejected"] =
            $"select id from retention_parts where agreement_id = ({Agreement("Nordost", "Active")}) and name not like 'Quartal%' "
            + "and name not like 'Jahresabschluss%' order by state = 'Rejected' desc, due_on desc limit 1",
        ["proof"] =
            "select p.id from retention_proofs p join retention_parts r on r.id = p.part_id where r.agreement_id = "
            + $"({Agreement("Nordost", "Active")}) order by p.submitted_at limit 1",
        ["deduction"] = $"select id from deductions where agreement_id = ({Agreement("Nordost", "Active")}) order by claimed_on limit 1",
        ["booking"] = "select min(id) from ledger_transactions",
        ["term"] =
            "select t.id from provider_terms t where t.role = 'LeadProvider' and t.valid_to > '2026-12-31' and t.area_id = "
            + $"(select area_id from agreements where id = ({Agreement("Nordost", "Active")}))",
        ["provider"] = $"select lead_provider_id from agreements where id = ({Agreement("Nordost", "Active")})",
        ["answered"] = "select cash_export_id from cash_transfers where state = 'Executed' order by id limit 1",
        ["unanswered"] = "select cash_export_id from cash_transfers where state = 'HandedOver' order by id limit 1",
        ["user"] = $"select id from users where user_name = '{DemoUsers.SecondController.UserName}'",
    };

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The address with the ids of rows in place of their names.</summary>
    public static async Task<string> ResolveAsync(this DemoSite site, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        foreach (var name in Name().Matches(address).Select(static match => match.Groups[1].Value).Distinct())
        {
            if (!Known.TryGetValue(name, out var value))
            {
                value = Known[name] = name switch
                {
                    "invitation" => await InvitationAsync(site),
                    "import" => await ImportAsync(site),
                    "outlines" => await OutlinesAsync(site),
                    "mapping" => await MappingAsync(site),
                    "profile" => await ProfileAsync(site),
                    "staff" => await StaffAsync(site),
                    "facts" => await FactsAsync(site),
                    "message" => await CashRows.MessageAsync(site),
                    "again" => await CashRows.AgainAsync(site),
                    _ => await site.ReadAsync(await QuoteAsync(site, Sql[name])),
                };
            }

            address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return address;
    }

    private static string Agreement(string area, string state, int year = 2026) =>
        "select a.id from agreements a join area_versions v on v.area_id = a.area_id and v.valid_to is null where v.name = "
        + $"'{area}' and a.state = '{state}' and a.first_year = {year}";

    private static string Selection(string area) =>
        $"select id from selection_procedures where title like 'Schwerpunktträger {area} ab %' order by budget_year desc limit 1";

    private static string SupplyRequest(string number) => $"select id from supply_requests where case_number = '{number}'";

    private static async Task<string> QuoteAsync(DemoSite site, string sql) =>
        sql.Contains("{area}", StringComparison.Ordinal)
            ? sql.Replace("{area}", $"'{await site.ResolveAsync("{area}")}'", StringComparison.Ordinal)
            : sql;

    private static async Task<string> InvitationAsync(DemoSite site)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.System("Test"));
        var user = await scope
            .ServiceProvider.GetRequiredService<UserManager<AppUser>>()
            .FindByNameAsync(DemoUsers.SecondController.UserName);
        return (await scope.ServiceProvider.GetRequiredService<AccountLinks>().PathAsync(user!)).Split('/')[^1];
    }

    /// <summary>An import that is refused: the page with the most on it.</summary>
    private static async Task<string> ImportAsync(DemoSite site)
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/basisjahre/importieren");
        await page.GetByLabel("Basisjahr").FillAsync("2022");
        await page.GetByLabel("Datei")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "falsch.csv",
                    MimeType = "text/csv",
                    Buffer =
                    [
                        .. "Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n"u8,
                        .. "X-1;Nirgends;29;ambulant;Niemand;Monat;;abc;18.12.2021;;\n"u8,
                    ],
                }
            );
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Datei prüfen" }).ClickAsync();
        await page.WaitForURLAsync("**/importe/*");
        await page.GetByText("Fehler, Rückfragen und Hinweise").WaitForAsync();
        var id = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await page.LeaveAsync();
        return id;
    }

    /// <summary>An agreement of a model that rests on a typed record.</summary>
    private static async Task<string> StaffAsync(DemoSite site)
    {
        await using var data = site.Data();
        return (await data.CreateStaffAgreement()).Id.ToString();
    }

    /// <summary>A variant that rests on a typed record.</summary>
    private static async Task<string> FactsAsync(DemoSite site)
    {
        var page = await site.OpenAsync(DemoUsers.Controller, await site.ResolveAsync("/vereinbarungen/{staff}/budget/2026/angaben"));
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Angebot");
        await page.Locator("[name='Wert.overhead']").FillAsync("10 %");
        await page.Locator("[name='Zeile.Stellen.0.kind']").FillAsync("Fachkraft");
        await page.Locator("[name='Zeile.Stellen.0.posts']").FillAsync("2,5");
        await page.Locator("[name='Zeile.Stellen.0.cost']").FillAsync("60.000,00");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Variante anlegen" }).ClickAsync();
        await page.WaitForURLAsync("**/varianten/*/angaben*");
        var id = new Uri(page.Url).AbsolutePath.Split('/')[2];
        await page.LeaveAsync();
        return id;
    }

    /// <summary>A map that was uploaded and waits to be stored.</summary>
    private static async Task<string> OutlinesAsync(DemoSite site)
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/sozialraeume/einlesen");
        await page.Locator("main form", new() { HasText = "GeoJSON" })
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "umrisse.geojson",
                    MimeType = "application/geo+json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(Outlines),
                }
            );
        await page.Locator("main form", new() { HasText = "GeoJSON" }).Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/umrisse/*");
        var id = new Uri(page.Url).AbsolutePath.Split('/')[^1];
        await page.LeaveAsync();
        return id;
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Name();
}
