using System.Net;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>From imported services to the fixed budget through the pages alone: every expected figure is seen on the way.</summary>
public sealed class BudgetJourneyTests(WebSite site) : IClassFixture<WebSite>
{
    public static TheoryData<string> Examples => [.. SharedExamples.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_DesignedNegotiatedFixed_ShowsEveryExpectedFigure(string example)
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(example, fix: false, AgreementState.Negotiated, variant: false);
        var (expected, terms) = (SharedExamples.Expected(example), SharedExamples.Terms(example));
        var visitor = await site.SignIn(Role.Controller);

        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/budget/2026");
        Assert.Contains("Noch keine Variante", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/budget/2026/neu");
        var limits = string.Join("; ", terms["cost_type_limits"]!.AsArray().Skip(1).Select(n => German.Editable((decimal)n!, 0)));
        await visitor.Press("Variante anlegen", ("Name", "Verhandlung"), ("Start", "eigene"), ("Limits", limits));
        Assert.StartsWith("Verhandlung", visitor.Heading, StringComparison.Ordinal);
        var address = visitor.Path.Split('?')[0];

        await visitor.Open($"{address}/verhandlung");
        foreach (var number in terms["excluded"]!.AsArray())
        {
            await visitor.Press(
                "Schritt festhalten",
                ("Input.CaseNumber", (string)number!),
                ("Input.Kind", "Exclude"),
                ("Input.Reason", "Vollzeitpflege außerhalb")
            );
            Assert.Contains("festgehalten", visitor.Text, StringComparison.Ordinal);
        }

        Shows(visitor, $"davon {expected["stock"]} Bestand, {expected["external"]} extern");
        await Assert_CasesAsync(visitor, address, expected);
        await visitor.Open(address);
        foreach (var type in expected["cost_types"]!.AsArray())
        {
            Shows(visitor, type!, "value", "carried_forward", "sum");
            Assert.Contains(
                visitor.Page.QuerySelectorAll("td.num"),
                cell => cell.TextContent.Trim() == German.Number((int)type!["cases"]!)
            );
        }

        Shows(visitor, expected, "partial_budget_a", "partial_budget_b", "total", "base_year_sum", "payable", "retention");
        await visitor.Open($"{address}/festsetzen");
        ShowsFixing(visitor, expected);
        var total = Amount(expected["total"]!);
        await visitor.Press($"{total} festsetzen", ("Reason", "Verhandlung vom 12.03."));
        Assert.Contains("Fassung 1", visitor.Heading, StringComparison.Ordinal);
        Assert.StartsWith("/budgets/", visitor.Path, StringComparison.Ordinal);
        ShowsFixing(visitor, expected);
        Shows(visitor, expected, "base_year_sum");

        await visitor.Open(visitor.Path.Split('?')[0] + "/rechenweg?teil=Typ-0");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Shows(visitor, expected["cost_types"]![0]!, "sum");
    }

    private static async Task Assert_CasesAsync(Visitor visitor, string address, JsonNode expected)
    {
        var costs = expected["annual_case_costs"]!.AsObject();
        for (var page = 1; page <= (costs.Count + 249) / 250; page++)
        {
            await visitor.Open($"{address}/verhandlung?zeilen=250&seite={page}");
            foreach (var (number, cost) in costs.Skip((page - 1) * 250).Take(250))
            {
                var row = visitor
                    .Page.QuerySelectorAll(".data-table tbody tr")
                    .Single(r => r.Children.Any(c => c.TextContent.Trim() == number));
                Assert.Contains(Amount(cost!), Plain(row.TextContent), StringComparison.Ordinal);
            }
        }
    }

    private static void ShowsFixing(Visitor visitor, JsonNode expected)
    {
        Shows(visitor, expected, "partial_budget_a", "partial_budget_b", "total", "payable", "retention", "bonus_maximum");
        foreach (var amount in expected["instalments"]!.AsArray().Concat(expected["retention_controlling_quarters"]!.AsArray()))
            Shows(visitor, Amount(amount!));
        foreach (var (_, amount) in expected["retention_parts"]!.AsObject())
            Shows(visitor, Amount(amount!));
    }

    private static void Shows(Visitor visitor, JsonNode expected, params string[] names)
    {
        foreach (var name in names)
            Shows(visitor, Amount(expected[name]!));
    }

    private static void Shows(Visitor visitor, string text) => Assert.Contains(text, Plain(visitor.Text), StringComparison.Ordinal);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static string Amount(JsonNode node) =>
        Plain(German.Money(new Money(decimal.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture))));
}
