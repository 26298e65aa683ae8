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
            .Single(static t => t.QuerySelector("caption")!.TextContent.StartsWith("Raten", StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr");
        Assert.Equal(dues, rows.Length);
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
