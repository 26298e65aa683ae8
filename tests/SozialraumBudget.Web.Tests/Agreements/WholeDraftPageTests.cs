using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>A new agreement with everything its contract says, in one form: whole or not at all, and faults at their fields.</summary>
public sealed class WholeDraftPageTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly (string, string)[] Typed =
    [
        ("Input.Conditions.Source", "§ 6 Budgetvertrag"),
        ("Input.Conditions.Rows[0].Weight", "2"),
        ("Input.Conditions.Rows[2].Weight", "1"),
        ("Input.Criteria.Rows[0].Evidence", "Beschluss JHA 2025/41"),
        ("Input.Criteria.Rows[3].Reason", "entfällt"),
    ];

    [Fact]
    public async Task WholeDraft_TakesTermsConditionsChecklist_AndIsNegotiated()
    {
        await using var data = new TestData(site.Database.App);
        var (visitor, areaId) = await OpenAsync(data);
        var due = Index(visitor, TermKey.PayoutDueDays);
        await visitor.Press(
            "Als verhandelt anlegen",
            [.. Typed, ($"Input.Terms[{due}].Value", "14"), ("Input.NegotiatedReason", "Protokoll")]
        );
        Assert.Contains("Bitte die Quelle der weiteren Werte angeben", visitor.Text, StringComparison.Ordinal);

        await visitor.Press(
            "Als verhandelt anlegen",
            [.. Typed, ($"Input.Terms[{due}].Value", "14"), ("Input.Source", "§ 4 Budgetvertrag"), ("Input.NegotiatedReason", "Protokoll")]
        );
        Assert.Contains("Die verhandelte Vereinbarung ist angelegt.", visitor.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var agreement = await db.Agreements.Include(a => a.Terms).SingleAsync(a => a.AreaId == areaId);
        Assert.Equal(AgreementState.Negotiated, agreement.State);
        Assert.Contains(agreement.Terms, static t => t is { Key: nameof(TermKey.PayoutDueDays), Value: "14", Source: "§ 4 Budgetvertrag" });
        Assert.DoesNotContain(agreement.Terms, static t => t.Key == nameof(TermKey.BaseYear));
        Assert.Equal(
            [2m, 1m],
            await db
                .RetentionConditions.Where(c => c.AgreementId == agreement.Id)
                .OrderBy(c => c.Position)
                .Select(c => c.Weight)
                .ToListAsync()
        );
        Assert.Equal(2, await db.ChecklistItems.CountAsync(i => i.AgreementId == agreement.Id));
    }

    [Fact]
    public async Task WholeDraft_WithAFault_StoresNothing_AndKeepsWhatWasTyped()
    {
        await using var data = new TestData(site.Database.App);
        var (visitor, areaId) = await OpenAsync(data);
        await visitor.Press("Als verhandelt anlegen", Typed);
        Assert.NotNull(visitor.Page.QuerySelector("[name='Input.NegotiatedReason'][aria-invalid=true]"));
        Assert.Equal("2", visitor.Page.QuerySelector("[name='Input.Conditions.Rows[0].Weight']")!.GetAttribute("value"));

        await visitor.Press("Entwurf anlegen", [.. Typed, ("Input.Conditions.Rows[2].Name", "Controllingdaten")]);
        Assert.NotNull(visitor.Page.QuerySelector("[name='Input.Conditions.Rows[2].Name'][aria-invalid=true]"));
        await using var db = data.As();
        Assert.False(await db.Agreements.AnyAsync(a => a.AreaId == areaId));
    }

    private async Task<(Visitor Visitor, Guid AreaId)> OpenAsync(TestData data)
    {
        var (area, provider) = (await data.CreateArea(), await data.CreateProvider());
        await data.Save(
            new ProviderTerm
            {
                AreaId = area.Id,
                ProviderId = provider.Id,
                Role = ProviderRole.LeadProvider,
                ValidFrom = new(2025, 1, 1),
                Procedure = "Interessenbekundung",
                Decision = "Beschluss",
                DecidedOn = new(2024, 11, 1),
                Recorded = TestData.Stamp(),
            }
        );
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/neu?jahr=2027&bereich={area.Id}");
        return (visitor, area.Id);
    }

    private static int Index(Visitor visitor, TermKey key) =>
        Enumerable
            .Range(0, 60)
            .First(i => visitor.Page.QuerySelector($"[name='Input.Terms[{i}].Key']")?.GetAttribute("value") == key.ToString());
}
