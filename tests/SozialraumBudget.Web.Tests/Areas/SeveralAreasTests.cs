using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Areas;

/// <summary>Areas, their lead providers and accounts in one form: all or nothing, by the same rules as one by one.</summary>
public sealed class SeveralAreasTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly (string, string)[] Selection =
    [
        ("Input.From", "01.01.2022"),
        ("Input.Procedure", "Interessenbekundung"),
        ("Input.Decision", "Beschluss JHA 2021/41"),
        ("Input.DecidedOn", "15.10.2021"),
        ("Input.Evidence", "Niederschrift"),
    ];

    [Fact]
    public async Task Rows_MakeAreasProvidersTermsAndProposals_OneProviderForSeveralAreas()
    {
        await using var data = new TestData(site.Database.App);
        var mark = Guid.NewGuid().ToString("N")[..6];
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/sozialraeume/mehrere");
        // The provider a second time as people type it: another case, the same account.
        await controller.Submit([
            .. Selection,
            .. Row(0, mark, "A"),
            .. But(Row(1, mark, "B"), ("Input.Rows[1].Provider", $"TRÄGER {mark}")),
        ]);

        Assert.Equal("", string.Join(" ", controller.Page.QuerySelectorAll(".field__error").Select(static e => e.TextContent)));
        Assert.Contains("2 Sozialräume sind angelegt.", controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var provider = await db.Providers.SingleAsync(p => p.Name == $"Träger {mark}");
        Assert.Equal(2, await db.ProviderTerms.CountAsync(t => t.ProviderId == provider.Id && t.Role == ProviderRole.LeadProvider));
        var account = await db.BankAccounts.SingleAsync(b => b.ProviderId == provider.Id);
        Assert.Null(account.Approved);
    }

    [Fact]
    public async Task Faults_StandAtTheirFields_AndNothingIsStored()
    {
        await using var data = new TestData(site.Database.App);
        var taken = await data.CreateArea();
        var mark = Guid.NewGuid().ToString("N")[..6];
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/sozialraeume/mehrere");
        await controller.Submit(Selection);
        Assert.Contains("mindestens einen Sozialraum", controller.Text, StringComparison.Ordinal);

        await controller.Submit([
            .. But(Selection, ("Input.Decision", "")),
            .. But(Row(0, mark, "A"), ("Input.Rows[0].Iban", "DE00 1234")),
        ]);
        Assert.NotNull(Invalid(controller, "Input.Rows[0].Iban"));
        Assert.NotNull(Invalid(controller, "Input.Decision"));

        await controller.Submit([.. Selection, .. Row(0, mark, "A"), .. But(Row(2, mark, "C"), ("Input.Rows[2].Code", taken.Code))]);
        Assert.NotNull(Invalid(controller, "Input.Rows[2].Code"));
        Assert.Equal($"Raum {mark} A", controller.Page.QuerySelector("[name='Input.Rows[0].Name']")!.GetAttribute("value"));
        await using var db = data.As();
        Assert.False(await db.Areas.AnyAsync(a => a.Name.Contains(mark)));
        Assert.False(await db.Providers.AnyAsync(p => p.Name.Contains(mark)));
    }

    private static (string, string)[] Row(int row, string mark, string letter) =>
        [
            ($"Input.Rows[{row}].Name", $"Raum {mark} {letter}"),
            ($"Input.Rows[{row}].Code", $"{mark}{letter}"),
            ($"Input.Rows[{row}].Provider", $"Träger {mark}"),
            ($"Input.Rows[{row}].LegalForm", "gGmbH"),
            ($"Input.Rows[{row}].Iban", "DE89 3704 0044 0532 0130 00"),
        ];

    /// <summary>The same fields, one with another value.</summary>
    private static (string, string)[] But((string Name, string Value)[] fields, (string Name, string Value) changed) =>
        [.. fields.Select(f => f.Name == changed.Name ? changed : f)];

    private static AngleSharp.Dom.IElement? Invalid(Visitor visitor, string field) =>
        visitor.Page.QuerySelector($"[name='{field}'][aria-invalid=true]");
}
