using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Budgets;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>
/// A payout that is prepared again after a renegotiation and a reversal: its letters name the budget in force, and call an overpayment only
/// what is overpaid.
/// </summary>
public sealed class RenegotiatedLetterTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private const string Aufrechnung = "Mit diesem Schreiben rechnen wir gegen Ihren Anspruch";
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Letters_OfADueTakenOver_NameTheVersionInForceFirst()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var first = await desk.Paid(1);
        await Renegotiate(desk);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(first.Id, "falsches Konto"), desk.Controller));
        var again = await desk.Paid(1);
        var (notice, _) = await Letters(again);

        Assert.Equal(first.Due, again.Due);
        var derivation = PayoutItems.Of(DerivationJson.Read(again.Derivation)).Gross[0];
        Assert.Equal("Budget 2026, Fassung 2", derivation.Source);
        Assert.Contains("Budget 2026, Fassung 2: unverändert übernommen", notice, StringComparison.Ordinal);
        Assert.True(notice.IndexOf("Fassung 2", StringComparison.Ordinal) < notice.IndexOf("Fassung 1", StringComparison.Ordinal));
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Letters_AfterTheOverpaidPayoutWasReversed_CallItALoweringAndNoClaim()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        for (var quarter = 1; quarter <= 3; quarter++)
            await desk.Paid(quarter);
        var last = await desk.Paid(4);
        var budget = await Renegotiate(desk);
        var overpaid = desk.Scenario.Fixed!.Payable - budget.Payable;
        Assert.Null(await desk.Decide(d => d.ReverseAsync(last.Id, "Rückläufer"), desk.Controller));
        var again = await desk.Paid(4);
        var (notice, order) = await Letters(again);

        Assert.Equal((last.Due, overpaid, last.Due - overpaid), (again.Due, again.SetOff, again.Amount));
        foreach (var text in new[] { notice, order })
        {
            Assert.Contains("Minderung nach Budget 2026, Fassung 2", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Abzug:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("über dem neuen Budget", text, StringComparison.Ordinal);
            Assert.DoesNotContain("§ 387", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Aufrechnung, notice, StringComparison.Ordinal);
        Assert.Contains($"Die Rate enthält noch {Number(overpaid)} €", notice, StringComparison.Ordinal);
        Assert.Contains($"Zu überweisen {Number(again.Amount)} €", order, StringComparison.Ordinal);
        Assert.Equal(budget.Payable, (await desk.Year()).ApprovedGross - (await desk.Year()).SetOff);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Letters_WhileTheOverpaymentStands_SetOffTheClaim()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        for (var quarter = 1; quarter <= 4; quarter++)
            await desk.Paid(quarter);
        await Renegotiate(desk);
        await desk.Release("Jahresabschluss");
        var (payout, refusal) = await desk.PrepareRetention();
        Assert.Null(refusal);
        Assert.Null(await desk.Approve(payout!.Id));
        var (notice, order) = await Letters(payout);

        Assert.Contains(Aufrechnung, notice, StringComparison.Ordinal);
        Assert.All([notice, order], static text => Assert.Contains("Raten über dem neuen Budget", text, StringComparison.Ordinal));
        Assert.All([notice, order], static text => Assert.DoesNotContain("Minderung", text, StringComparison.Ordinal));
    }

    /// <summary>The variant again with one case less.</summary>
    private async Task<FixedBudget> Renegotiate(PayoutDesk desk)
    {
        await using var budgets = new Desk(data, desk.Controller);
        var (copy, _) = await budgets.Store.CopyAsync(desk.Scenario.Variant!.Id, "Nachverhandlung");
        Assert.Null(await budgets.Steps.AddAsync(copy!.Id, 1, new(AdjustmentKind.Exclude, "NO-24-0001"), "Umzug"));
        var (budget, refusal) = await budgets.Fixing.FixAsync(copy.Id, "Nachverhandlung Februar");
        Assert.Null(refusal);
        return budget!;
    }

    private async Task<(string Notice, string Order)> Letters(Payout payout)
    {
        var visitor = await site.SignIn(Role.Approver);
        var notice = PdfText.Read(await visitor.Client.GetByteArrayAsync($"/auszahlungen/{payout.Id}/bescheid"));
        var order = PdfText.Read(await visitor.Client.GetByteArrayAsync($"/auszahlungen/{payout.Id}/anordnung"));
        return (notice.Replace('\u00a0', ' '), order.Replace('\u00a0', ' '));
    }

    private static string Number(Money amount) =>
        German.Money(amount).Replace("€", "", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
}
