using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Bonus;

/// <summary>The worked examples through the whole stored way: agreed, assessed, answered, prepared, approved, paid.</summary>
public sealed class BonusStoredTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task WorkedExamples_StoredAndApproved_GiveTheirFiguresToTheCent()
    {
        var visitor = await site.SignIn(Role.Controller);
        foreach (var example in SharedExamples.OfFile("bonus.json").First().AsArray())
        {
            var (input, expected) = (example!["input"]!, example["expected"]!);
            var desk = await BonusTestDesk.OpenAsync(data, new Money(BonusTestDesk.Number(input["total"]!)));
            var (points, bonus) = (BonusTestDesk.Number(expected["sum"]!), new Money(BonusTestDesk.Number(expected["bonus"]!)));
            await AgreeAndAssessAsync(desk, input);
            var standing = await desk.As(desk.Controller, s => s.Desk.LoadAsync(desk.Agreement, desk.Year, Cancel));
            Assert.Equal(
                expected["points"]!.AsArray().Select(static p => BonusTestDesk.Number(p!)),
                standing!.Bonus.Performance!.Points.Select(static p => p.Value)
            );
            Assert.Equal((points, bonus), (standing.Bonus.Performance.Sum.Value, standing.Bonus.Performance.Amount.Amount));
            await FinishAsync(desk);

            var after = (await desk.As(desk.Controller, s => s.Standings.OfAsync(desk.Agreement, desk.Year, Cancel)))!.Standing;
            Assert.Equal(bonus, after.Additional);
            Assert.Equal(after.Total + after.Additional, after.ApprovedGross + after.ToPay + after.Retained - after.ClaimsOfYear);
            await visitor.Open($"/leistungsbonus/{desk.Agreement}/{desk.Year}");
            Assert.Contains(German.Money(bonus), visitor.Text, StringComparison.Ordinal);
            Assert.Contains("freigegeben", visitor.Heading, StringComparison.Ordinal);
            if (bonus > Money.Zero)
                await PayAsync(desk, bonus);
        }

        await visitor.Open("/leistungsbonus?jahr=2025&stand=approved");
        Assert.True(visitor.Page.QuerySelectorAll("tbody tr").Length >= 4);
    }

    [Fact]
    public async Task Steps_ByTheWrongPerson_AreRefusedByTheRuleAndByTheDatabase()
    {
        var input = SharedExamples.OfFile("bonus.json").First().AsArray()[1]!["input"]!;
        var desk = await BonusTestDesk.OpenAsync(data, new Money(1_000_000m));
        var agreed = BonusTestDesk.Agreed(input);
        var late = await desk.As(
            desk.Controller,
            s => s.Negotiation.ProposeAsync(desk.Agreement, desk.Year, agreed, new(2025, 3, 31), " ")
        );
        Assert.Equal(BonusMoves.ReasonIsRequired, late?.Rule);
        await AgreeAndAssessAsync(desk, input);

        // What both have signed stays; the office does not sign for the provider.
        await using (var db = data.As(desk.Controller))
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.BonusAgreements.ExecuteUpdateAsync(static s => s.SetProperty(a => a.Reason, "anders"), Cancel)
            );
        }

        await FinishAsync(desk, approve: false);
        var own = await desk.As(desk.Controller, s => s.Decision.ApproveAsync(desk.Agreement, desk.Year, Cancel));
        Assert.Equal(BonusMoves.RoleMustBeAllowed, own?.Rule);
        await using (var db = data.As(desk.Controller))
        {
            var row = await db.BonusYears.SingleAsync(b => b.AgreementId == desk.Agreement, Cancel);
            (row.State, row.Approved) = (BonusState.Approved, new FixedUser(desk.Controller).Stamp(TimeProvider.System));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        }

        // The other provider sees nothing of it, not by page, not by API.
        var foreign = await site.SignIn(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        await foreign.Open($"/leistungsbonus/{desk.Agreement}/{desk.Year}");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        await using (var db = data.As(TestData.User(Role.ProviderCoordinator, Guid.NewGuid())))
            Assert.Equal(0, await db.BonusYears.CountAsync(Cancel) + await db.BonusSteps.CountAsync(Cancel));
        Assert.Null(await desk.As(desk.Approver, s => s.Decision.ApproveAsync(desk.Agreement, desk.Year, Cancel)));
        Assert.Equal(
            BonusMoves.MoveMustBeAllowed,
            (await desk.As(desk.Approver, s => s.Decision.ApproveAsync(desk.Agreement, desk.Year, Cancel)))?.Rule
        );
    }

    private static async Task AgreeAndAssessAsync(BonusTestDesk desk, System.Text.Json.Nodes.JsonNode input)
    {
        var agreed = BonusTestDesk.Agreed(input);
        Assert.Null(
            await desk.As(
                desk.Controller,
                s => s.Negotiation.ProposeAsync(desk.Agreement, desk.Year, agreed, new(2025, 3, 31), "Beispiel", Cancel)
            )
        );
        Assert.Null(await desk.As(desk.Coordinator, s => s.Negotiation.SignAsync(desk.Agreement, desk.Year, Cancel)));
        foreach (var (at, indicator) in input["indicators"]!.AsArray().Index())
        {
            var actual = BonusTestDesk.Number(indicator!["actual"]!);
            Assert.Null(
                await desk.As(
                    desk.Controller,
                    s => s.Decision.AssessValueAsync(desk.Agreement, desk.Year, $"i{at}", actual, "Beispiel", null, Cancel)
                )
            );
        }
    }

    private static async Task FinishAsync(BonusTestDesk desk, bool approve = true)
    {
        var (id, year) = (desk.Agreement, desk.Year);
        Assert.Null(await desk.As(desk.Controller, s => s.Decision.AssessAsync(id, year, null, Cancel)));
        Assert.Null(await desk.As(desk.Coordinator, s => s.Decision.AnswerAsync(id, year, true, null, Cancel)));
        Assert.Null(await desk.As(desk.Controller, s => s.Decision.PrepareAsync(id, year, null, Cancel)));
        if (approve)
            Assert.Null(await desk.As(desk.Approver, s => s.Decision.ApproveAsync(id, year, Cancel)));
    }

    /// <summary>The due goes the way of every other one, alone: prepared, approved, in the ledger.</summary>
    private static async Task PayAsync(BonusTestDesk desk, Money bonus)
    {
        var due = (await desk.As(desk.Controller, s => s.Standings.OfAsync(desk.Agreement, desk.Year, Cancel)))!.Standing.Dues.Single(
            static d => d.Purpose == DuePurpose.Bonus
        );
        Assert.Equal((bonus, Money.Zero, bonus), (due.Due, due.Released, due.Amount));
        var (payout, refusal) = await desk.As(
            desk.Controller,
            s => s.Preparation.PrepareAsync(desk.Agreement, desk.Year, new PayoutWish(due.Key), Cancel)
        );
        Assert.Null(refusal);
        Assert.Equal((bonus, "Auszahlung Leistungsbonus 2025"), (payout!.Amount, payout.Title));
        Assert.Null(await desk.As(desk.Approver, s => s.Payouts.ApproveAsync(payout.Id, Cancel)));
        var after = (await desk.As(desk.Controller, s => s.Standings.OfAsync(desk.Agreement, desk.Year, Cancel)))!.Standing;
        Assert.Equal(bonus, after.Approved);
    }
}
