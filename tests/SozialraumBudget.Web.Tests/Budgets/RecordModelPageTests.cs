using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>
/// Each model that rests on a typed record, from the form to the fixed budget with the figures of the published examples.
/// </summary>
public sealed class RecordModelPageTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly Dictionary<string, (string Total, int Dues, (string, string)[] Fields)> Models = new()
    {
        ["graz"] = (
            "4.494.006,53 €",
            4,
            [
                ("Wert.last_accounts", "20.427.302,41"),
                ("Wert.provider_share", "22 %"),
                ("Zeile.Träger.0.name", "Träger A"),
                ("Zeile.Träger.0.posts", "16,5"),
                ("Zeile.Träger.1.name", "Träger B"),
                ("Zeile.Träger.1.posts", "17,75"),
            ]
        ),
        ["fixed-staff"] = (
            "532.778,56 €",
            12,
            [
                ("Wert.overhead_share", "0 %"),
                ("Zeile.Stellen.0.name", "Fachkräfte"),
                ("Zeile.Stellen.0.posts", "8"),
                ("Zeile.Stellen.0.cost", "66.597,32"),
            ]
        ),
        ["hamburg-asp"] = ("2.446.828,94 €", 12, [("Wert.clients", "178"), ("Wert.flat_sum", "13.746,23")]),
        ["hamburg-provider"] = (
            "696.484,59 €",
            12,
            [
                ("Wert.first_year", "2026"),
                ("Wert.earmark_share", "5 %"),
                ("Zeile.Subjektbezogene Leistungen.0.service", "SPFH"),
                ("Zeile.Subjektbezogene Leistungen.0.units", "3296,5"),
                ("Zeile.Subjektbezogene Leistungen.0.rate", "109,48"),
                ("Zeile.Objektbezogene Leistungen.0.object", "SAJF"),
                ("Zeile.Objektbezogene Leistungen.0.cost", "240.705,04"),
                ("Zeile.Objektbezogene Leistungen.1.object", "SHA"),
                ("Zeile.Objektbezogene Leistungen.1.cost", "78.898,55"),
            ]
        ),
        ["siegen"] = (
            "1.620.249,11 €",
            12,
            [
                ("Wert.stationary", "896.944,45"),
                ("Zeile.Flexibler Teil.0.position", "Personal"),
                ("Zeile.Flexibler Teil.0.amount", "661.028,10"),
                ("Zeile.Flexibler Teil.1.position", "Miete und Overhead"),
                ("Zeile.Flexibler Teil.1.amount", "62.276,56"),
                ("Zeile.Trägerverbund.0.name", "Träger A"),
                ("Zeile.Trägerverbund.0.weight", "2"),
                ("Zeile.Trägerverbund.1.name", "Träger B"),
                ("Zeile.Trägerverbund.1.weight", "3"),
            ]
        ),
        ["steglitz-zehlendorf"] = ("243.259,17 €", 0, Steglitz("33")),
    };

    public static TheoryData<string> Keys => [.. BudgetModels.All.OfType<RecordModel>().Select(static m => m.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Record_OfEachModel_IsTypedFormedAndFixed(string model)
    {
        var (total, dues, fields) = Models[model];
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement(model);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press("Variante anlegen", [("Name", "Angebot"), .. fields]);
        Assert.Contains("Variante „Angebot“ angelegt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(total, Plain(visitor), StringComparison.Ordinal);

        var variant = visitor.Path.Split('/')[2];
        await visitor.Open($"/varianten/{variant}/festsetzen");
        await visitor.Press($"{total} festsetzen", ("Reason", "Beschluss"));
        Assert.StartsWith("/budgets/", visitor.Path, StringComparison.Ordinal);
        Assert.Contains(total, Plain(visitor), StringComparison.Ordinal);
        var rows = visitor
            .Page.QuerySelectorAll("table")
            .Where(static t => t.QuerySelector("caption")!.TextContent.StartsWith("Raten", StringComparison.Ordinal))
            .SelectMany(static t => t.QuerySelectorAll("tbody tr"));
        Assert.Equal(dues, rows.Count());
    }

    /// <summary>Nothing is promised and nothing booked; the same allocation again is refused, another is a new version.</summary>
    [Fact]
    public async Task Steglitz_IsAllocatedAndNotBooked_AnotherAllocationIsANewVersion()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement("steglitz-zehlendorf");
        var visitor = await site.SignIn(Role.Controller);
        var first = await Fix(visitor, agreement.Id, "33", "243.259,17 €");
        Assert.Contains("Fassung 1: 243.259,17 € zugewiesen.", Plain(visitor), StringComparison.Ordinal);
        Assert.Contains("zugewiesen und wird nicht gezahlt", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gebucht.", visitor.Text, StringComparison.Ordinal);
        await using var db = data.As();
        Assert.False(await db.LedgerTransactions.AnyAsync(e => e.AgreementId == agreement.Id));

        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/angaben?von={first}");
        await visitor.Press("Variante anlegen", ("Name", "Dasselbe"));
        await visitor.Open($"/varianten/{visitor.Path.Split('/')[2]}/festsetzen");
        Assert.Contains("dasselbe Budget wie die geltende Fassung", visitor.Text, StringComparison.Ordinal);

        await Fix(visitor, agreement.Id, "34", "250.630,66 €");
        Assert.Contains("Fassung 2: 250.630,66 € zugewiesen.", Plain(visitor), StringComparison.Ordinal);
    }

    /// <summary>The published accounts 2019 to 2023 lead to 20.599.098,73 in 2026; without two of them nothing is drawn.</summary>
    [Fact]
    public async Task Graz_PastAccounts_GiveTrendWithItsRechenweg()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement("graz");
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press("Variante anlegen", [("Name", "Angebot"), .. Models["graz"].Fields]);
        Assert.Null(visitor.Page.QuerySelector("#trend"));
        string[] accounts = ["20.564.138,80", "16.553.471,07", "15.561.987,96", "19.968.832,36", "20.771.559,04"];
        await visitor.Press(
            "Angaben speichern",
            [
                .. accounts.SelectMany(
                    static (a, i) =>
                        new[]
                        {
                            ($"Zeile.Abschlüsse früherer Jahre.{i}.accounts_year", $"{2019 + i}"),
                            ($"Zeile.Abschlüsse früherer Jahre.{i}.accounts", a),
                        }
                ),
            ]
        );
        var trend = visitor.Page.QuerySelector("#trend")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("20.599.098,73 €", trend, StringComparison.Ordinal);
        Assert.Contains("20.427.302,41 €", trend, StringComparison.Ordinal);
        Assert.Contains("−171.796,32 €", trend, StringComparison.Ordinal);
    }

    /// <summary>At the beginning of a year nothing has moved, and one provider may be alone.</summary>
    [Fact]
    public async Task Siegen_WithoutMovesAndConsortium_IsFormed()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement("siegen");
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press("Variante anlegen", [("Name", "Jahresbeginn"), .. Models["siegen"].Fields.Take(5)]);
        Assert.Contains("Variante „Jahresbeginn“ angelegt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("723.304,66 €", Plain(visitor), StringComparison.Ordinal);
        Assert.Contains("1.620.249,11 €", Plain(visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steglitz_KnownActuals_StandBesideTheAllocation_OthersAreNamed()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement("steglitz-zehlendorf");
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press(
            "Variante anlegen",
            [
                ("Name", "Haushalt"),
                .. Steglitz("33"),
                ("Zeile.Produkte.0.actual", "351.441,27"),
                ("Zeile.Produkte.1.product", "§ 30"),
                ("Zeile.Produkte.1.cases", "131"),
                ("Zeile.Stückkosten der Bezirke.2.of_product", "§ 30"),
                ("Zeile.Stückkosten der Bezirke.2.district", "Mitte"),
                ("Zeile.Stückkosten der Bezirke.2.unit_cost", "3.335,38"),
            ]
        );
        var deviation = visitor.Page.QuerySelector("#abweichung")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains("nicht mitgezählt: § 30.", deviation, StringComparison.Ordinal);
        Assert.Contains("108.182,10 €", deviation, StringComparison.Ordinal);
        Assert.DoesNotContain("436.934,78", deviation, StringComparison.Ordinal);
    }

    internal static (string, string)[] Steglitz(string cases) =>
        [
            ("Zeile.Produkte.0.product", "§ 34"),
            ("Zeile.Produkte.0.cases", cases),
            ("Zeile.Stückkosten der Bezirke.0.of_product", "§ 34"),
            ("Zeile.Stückkosten der Bezirke.0.district", "Mitte"),
            ("Zeile.Stückkosten der Bezirke.0.unit_cost", "6.177,52"),
            ("Zeile.Stückkosten der Bezirke.1.of_product", "§ 34"),
            ("Zeile.Stückkosten der Bezirke.1.district", "Pankow"),
            ("Zeile.Stückkosten der Bezirke.1.unit_cost", "8.565,46"),
        ];

    private static async Task<string> Fix(Visitor visitor, Guid agreement, string cases, string sum)
    {
        await visitor.Open($"/vereinbarungen/{agreement}/budget/2026/neu");
        await visitor.Press("Variante anlegen", [("Name", $"Mit {cases} Fällen"), .. Steglitz(cases)]);
        var variant = visitor.Path.Split('/')[2];
        await visitor.Open($"/varianten/{variant}/festsetzen");
        await visitor.Press($"{sum} festsetzen", ("Reason", "Haushaltsplan"));
        return variant;
    }

    [Fact]
    public async Task Graz_NobodyWithPosts_IsToldAndKept()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateRecordAgreement("graz");
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press(
            "Variante anlegen",
            ("Name", "Angebot"),
            ("Wert.last_accounts", "1,00"),
            ("Wert.provider_share", "22 %"),
            ("Zeile.Träger.0.name", "Träger A"),
            ("Zeile.Träger.0.posts", "0")
        );
        Assert.Contains("mindestens ein Träger hat mehr als 0", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("Träger A", visitor.Page.QuerySelector("input[name='Zeile.Träger.0.name']")!.GetAttribute("value"));
    }

    private static string Plain(Visitor visitor) => visitor.Text.Replace('\u00a0', ' ');
}
