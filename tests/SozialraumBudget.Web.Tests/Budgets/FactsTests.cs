using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>A model that rests on a typed record, from the form to the fixed budget.</summary>
public sealed class FactsTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Record_TypedFixedAndPaidMonthly()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateStaffAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        Assert.EndsWith("/angaben", visitor.Path.Split('?')[0], StringComparison.Ordinal);

        await visitor.Press(
            "Variante anlegen",
            ("Name", "Angebot"),
            ("Wert.overhead", "sechs"),
            ("Zeile.Stellen.0.kind", "Fachkraft"),
            ("Zeile.Stellen.0.posts", "2,5"),
            ("Zeile.Stellen.0.cost", "viel")
        );
        Assert.Contains("„sechs“ ist kein Anteil", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("„viel“ ist kein Betrag", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("sechs", "2,5", "viel"),
            (Value(visitor, "Wert.overhead"), Value(visitor, "Zeile.Stellen.0.posts"), Value(visitor, "Zeile.Stellen.0.cost"))
        );
        Assert.Equal("true", visitor.Page.QuerySelector("input[name='Zeile.Stellen.0.cost']")!.GetAttribute("aria-invalid"));

        await visitor.Press(
            "Variante anlegen",
            ("Name", "Angebot"),
            ("Wert.overhead", "10 %"),
            ("Wert.beside", "5.000,00"),
            ("Zeile.Stellen.0.cost", "60.000"),
            ("Zeile.Stellen.1.kind", "Leitung"),
            ("Zeile.Stellen.1.posts", "0,5"),
            ("Zeile.Stellen.1.cost", "80.000,00")
        );
        Assert.Contains("Variante „Angebot“ angelegt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("209.000,00 €", Plain(visitor.Text), StringComparison.Ordinal);
        var variant = visitor.Path.Split('/')[2];
        Assert.Equal("17.416,67 €", Plain(Rows(visitor, "Raten")[0].QuerySelectorAll("td")[1].TextContent).Trim());
        Assert.Equal(12, Rows(visitor, "Raten").Length);
        Assert.Contains("5.000,00 €", Plain(Rows(visitor, "Neben dem Budget")[0].TextContent), StringComparison.Ordinal);

        await visitor.Open($"/varianten/{variant}");
        Assert.EndsWith("/angaben", visitor.Path.Split('?')[0], StringComparison.Ordinal);
        await visitor.Press("Angaben speichern", ("Zeile.Stellen.1.posts", "1"));
        Assert.Contains("253.000,00 €", Plain(visitor.Text), StringComparison.Ordinal);
        await visitor.Open($"/varianten/{variant}/rechenweg?teil=Leitung");
        Assert.Contains("80.000,00 €", Plain(visitor.Text), StringComparison.Ordinal);
        await visitor.Open($"/varianten/{variant}/verhandlung");
        Assert.Contains("keine Kostentypen zu verhandeln", visitor.Text, StringComparison.Ordinal);

        await visitor.Open($"/varianten/{variant}/festsetzen");
        Assert.DoesNotContain("Einbehalt", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.Press("253.000,00 € festsetzen", ("Reason", "Beschluss"));
        Assert.StartsWith("/budgets/", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(12, Rows(visitor, "Raten").Length);
        Assert.StartsWith("Januar", Rows(visitor, "Raten")[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("253.000,00 €", Plain(visitor.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("Kostentyp", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_MoreRowsAndStalePage_LoseNothing()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateStaffAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/angaben");
        Assert.Equal(2, Rows(visitor, "Stellen").Length);
        Assert.Empty(Links.ImplicitSubmit.Wrong(visitor.Page));
        await visitor.Press(
            "Zeilen hinzufügen",
            ("zeilen", "mehr"),
            ("Zeile.Stellen.0.kind", "Fachkraft"),
            ("Zeile.Stellen.1.kind", "Leitung")
        );
        Assert.Equal(4, Rows(visitor, "Stellen").Length);
        Assert.Equal("Leitung", Value(visitor, "Zeile.Stellen.1.kind"));
        Assert.Null(visitor.Page.QuerySelector(".error-summary"));

        await visitor.Press(
            "Variante anlegen",
            ("Name", "A"),
            ("Wert.overhead", "0 %"),
            ("Zeile.Stellen.0.kind", ""),
            ("Zeile.Stellen.1.posts", "1"),
            ("Zeile.Stellen.1.cost", "12")
        );
        var path = visitor.Path;
        await using var db = data.As();
        var stored = await db.BudgetVariants.SingleAsync(v => v.AgreementId == agreement.Id);
        Assert.Equal("Leitung", Assert.Single(Data.Budgets.FactRows.Read(stored.Facts!).Rows("Stellen"))["kind"]);
        var other = await site.SignIn(Role.Controller);
        await other.Open(path);
        await other.Press("Angaben speichern", ("Zeile.Stellen.0.cost", "24"));
        await visitor.Press("Angaben speichern", ("Zeile.Stellen.0.cost", "36"));
        Assert.Contains("Ihre Eingabe steht noch hier", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("36", Value(visitor, "Zeile.Stellen.0.cost"));
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/angaben?von={stored.Id}");
        Assert.Equal("24", Value(visitor, "Zeile.Stellen.0.cost"));
    }

    [Fact]
    public async Task Record_OfOthers_IsNotFoundOrForbidden()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/varianten/{scenario.Variant!.Id}/angaben");
        Assert.Equal($"/varianten/{scenario.Variant.Id}", controller.Path.Split('?')[0]);
        var foreign = await site.SignIn(Role.AreaManager, areaId: (await data.CreateArea()).Id);
        await foreign.Open($"/varianten/{scenario.Variant.Id}/angaben");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        var management = await site.SignIn(Role.Management);
        await management.Open($"/varianten/{scenario.Variant.Id}/angaben");
        Assert.Equal(HttpStatusCode.Forbidden, management.Status);
    }

    private static string? Value(Visitor visitor, string name) =>
        visitor.Page.QuerySelector($"input[name='{name}']")!.GetAttribute("value");

    private static AngleSharp.Dom.IHtmlCollection<AngleSharp.Dom.IElement> Rows(Visitor visitor, string caption) =>
        visitor
            .Page.QuerySelectorAll("table")
            .Single(t => t.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr");

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
