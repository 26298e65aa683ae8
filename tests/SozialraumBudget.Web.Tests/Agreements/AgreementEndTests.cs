using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>Settling and ending: what holds it up, and from when another agreement can follow.</summary>
public sealed class AgreementEndTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly June = new(2026, 6, 30);

    [Fact]
    public async Task EndedEarly_SuccessorFromTheDayAfter_CanBeNegotiated_NotFromTheDayItself()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario();
        Assert.Empty(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Ended, "Träger gibt auf", June));
        var early = await Successor(desk, scenario, June);
        Assert.Contains(
            scenario.Agreement.Title,
            Assert.Single(await desk.Moves.MoveAsync(early.Id, AgreementState.Negotiated, "verhandelt")).Text,
            StringComparison.Ordinal
        );

        var next = await Successor(desk, scenario, June.AddDays(1));
        Assert.Empty(await desk.Moves.MoveAsync(next.Id, AgreementState.Negotiated, "verhandelt"));
        var third = await Successor(desk, scenario, June.AddDays(1));
        Assert.Contains(
            next.Title,
            Assert.Single(await desk.Moves.MoveAsync(third.Id, AgreementState.Negotiated, "verhandelt")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Database_TwoAgreementsOnOneDay_RefusesEvenWithoutTheScript()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(fix: false, variant: false);
        Assert.Empty(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Ended, "Träger gibt auf", June));
        var next = await Successor(desk, scenario, June);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(async () =>
        {
            desk.Db.Add(next.MoveTo(AgreementState.Negotiated, "x", TestData.Stamp() with { UserId = desk.User.UserId!.Value }));
            await desk.Db.SaveChangesAsync();
        });
        Assert.Equal("ex_agreements_period", Assert.IsType<PostgresException>(refused.InnerException).ConstraintName);
    }

    [Fact]
    public async Task LastDay_OutsideThePeriod_IsRefused()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(fix: false, variant: false);
        Assert.Equal(
            AgreementPeriod.LastDayMustLieInPeriod,
            Assert.Single(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Ended, "x", new DateOnly(2027, 1, 1))).Rule
        );
    }

    [Fact]
    public async Task Settle_PayoutStillPrepared_IsNamedUntilItIsDecided()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario();
        var (payout, _) = await new PayoutPreparation(desk.Db, new FixedUser(desk.User), desk.Clock).PrepareAsync(
            scenario.Agreement.Id,
            2026,
            new PayoutWish(new(Period.Quarter(2026, 1), 1))
        );
        foreach (var to in new[] { AgreementState.Settled, AgreementState.Ended })
        {
            var refusal = Assert.Single(await desk.Moves.MoveAsync(scenario.Agreement.Id, to, "Abschluss"));
            Assert.Equal(AgreementTransitions.PayoutsMustBeDecided, refusal.Rule);
            Assert.Contains("Auszahlung Q1 2026 über 104.948,03 €", refusal.Text, StringComparison.Ordinal);
        }

        var approver = TestData.User(Role.Approver);
        await using var second = desk.Data.As(approver);
        Assert.Null(await new PayoutDecision(second, new FixedUser(approver), desk.Clock).RefuseAsync(payout!.Id, "Prüfung"));
        Assert.Equal(PayoutState.Refused, await second.Payouts.Where(p => p.Id == payout.Id).Select(p => p.State).SingleAsync());
        Assert.Empty(await desk.Moves.MoveAsync(scenario.Agreement.Id, AgreementState.Settled, "Abschluss"));
    }

    private static async Task<Agreement> Successor(AgreementDesk desk, BudgetScenario scenario, DateOnly begin)
    {
        var (agreement, refusal) = await desk.Creation.CreateAsync(
            new NewAgreement
            {
                Model = "stuttgart",
                AreaId = scenario.Area.Id,
                LeadProviderId = (await desk.Data.CreateProvider()).Id,
                Title = $"Anschlussvertrag {Guid.CreateVersion7()}",
                FirstYear = 2026,
                LastYear = 2027,
                BeginsOn = begin,
            }
        );
        Assert.Null(refusal);
        return agreement!;
    }
}
