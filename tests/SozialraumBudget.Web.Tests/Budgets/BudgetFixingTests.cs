using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>Fixing on the real database: frozen figures, balanced ledger, replay to the cent.</summary>
public sealed class BudgetFixingTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    public static TheoryData<string> Examples => [.. SharedExamples.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Fix_Example_FreezesExpectedFiguresAndBalancedLedger(string example)
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(example);
        var expected = SharedExamples.Expected(example);
        await using var db = data.As();
        var budget = await db.FixedBudgets.Include(b => b.CostTypes).Include(b => b.Dues).SingleAsync(b => b.Id == scenario.Fixed!.Id);

        Assert.Equal((string)expected["total"]!, budget.Total.ToString());
        Assert.Equal((string)expected["bonus_maximum"]!, budget.BonusMaximum.ToString());
        Assert.Equal(
            expected["instalments"]!.AsArray().Select(n => (string)n!),
            budget.Dues.OrderBy(d => d.Key).Select(d => d.Amount.ToString())
        );
        Assert.Equal(
            expected["cost_types"]!.AsArray().Select(n => (string)n!["sum"]!),
            budget.CostTypes.OrderBy(t => t.Position).Select(t => t.Sum.ToString())
        );
        var entries = await db
            .LedgerTransactions.Where(t => t.AgreementId == scenario.Agreement.Id)
            .SelectMany(t => t.Entries)
            .ToListAsync();
        Assert.Equal(0m, entries.Sum(e => e.Amount.Amount));
        Assert.NotEmpty(entries);
        var whole = DerivationJson.Read((await db.FixedBudgetSources.SingleAsync(s => s.FixedBudgetId == budget.Id)).Derivation);
        Assert.Empty(whole.Verify());
        Assert.Equal(budget.Total.Amount, whole.Replay());
        Assert.Equal(budget.Total.Amount, DerivationJson.Read(budget.Derivation).Replay());
    }

    [Fact]
    public async Task LaterTermChange_LeavesFixedBudgetUntouchedAndReplayable()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario();
        await using var desk = new Desk(data, scenario.Controller);
        Assert.Null(
            await desk.Terms.ChangeAsync(scenario.Agreement.Id, TermKey.ShareB, "8 %", new(2026, 1, 1), "Nachtrag 1", "Neue Aufgaben")
        );
        var budget = await desk.Db.FixedBudgets.SingleAsync(b => b.Id == scenario.Fixed!.Id);

        var loaded = (await VariantBudget.LoadAsync(desk.Db, desk.Terms, budget.VariantId))!;
        var again = loaded.FormWith(FixedTerms.Read(budget.Terms));
        var today = loaded.Form();

        Assert.Equal(
            (budget.Total, budget.Payable, budget.BonusMaximum),
            (again.Total.Amount, again.Payable.Amount, again.BonusMaximum!.Amount)
        );
        Assert.NotEqual(budget.Total, today.Total.Amount);
        Assert.Equal(budget.Total.Amount, DerivationJson.Read(budget.Derivation).Replay());
        Assert.Equal(scenario.Fixed!.Total, budget.Total);
    }

    [Fact]
    public async Task Fix_SameVariantInParallel_OneVersionOneBooking()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var one = new Desk(data, scenario.Controller);
        await using var two = new Desk(data, TestData.User(Role.Controller));

        var answers = await Task.WhenAll(one.Fixing.FixAsync(scenario.Variant!.Id, "A"), two.Fixing.FixAsync(scenario.Variant.Id, "B"));

        Assert.Equal(FixingRules.VariantIsLocked, Assert.Single(answers, static a => a.Budget is null).Refusal!.Rule);
        await using var db = data.As();
        Assert.Equal(1, await db.FixedBudgets.CountAsync(b => b.AgreementId == scenario.Agreement.Id));
        Assert.Equal(1, await db.LedgerTransactions.CountAsync(t => t.AgreementId == scenario.Agreement.Id));
    }

    [Fact]
    public async Task Fix_OtherVersionOrTotalThanShown_IsRefused()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);
        var shown = await desk.Fixing.PreviewAsync(scenario.Variant!.Id);

        var (budget, refusal) = await desk.Fixing.FixAsync(
            scenario.Variant.Id,
            "Beschluss",
            new FixingExpectation(1, shown.Plan!.Budget.Total.Amount + new Money(0.01m))
        );

        Assert.Null(budget);
        Assert.Equal(FixingRules.ShownFiguresMustHold, refusal!.Rule);
        Assert.Equal(0, await desk.Db.FixedBudgets.CountAsync(b => b.AgreementId == scenario.Agreement.Id));
        desk.Db.ChangeTracker.Clear();
        Assert.NotNull(
            (await desk.Fixing.FixAsync(scenario.Variant.Id, "Beschluss", new FixingExpectation(1, shown.Plan.Budget.Total.Amount))).Budget
        );
    }

    [Fact]
    public async Task Renegotiate_WithPreparedQuarter_KeepsItAndSpreadsTheRest()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario();
        await using var desk = new Desk(data, scenario.Controller);
        var current = new FixedUser(scenario.Controller);
        var (payout, _) = await new Data.Payouts.PayoutPreparation(desk.Db, current, TimeProvider.System).PrepareAsync(
            scenario.Agreement.Id,
            2026,
            new PayoutWish(new(Period.Quarter(2026, 1), 1))
        );
        var (copy, _) = await desk.Store.CopyAsync(scenario.Variant!.Id, "Nachverhandlung");
        Assert.Null(await desk.Steps.AddAsync(copy!.Id, 1, new(AdjustmentKind.Include, "NO-24-0003"), "Doch im Budget"));
        var preview = await desk.Fixing.PreviewAsync(copy.Id);

        var (second, refusal) = await desk.Fixing.FixAsync(copy.Id, "Nachverhandlung Mai");

        Assert.Null(refusal);
        Assert.Equal(2, second!.Version);
        Assert.True(second.Total > scenario.Fixed!.Total);
        Assert.Equal(payout!.Due, second.Dues.Single(d => d.Period == Period.Quarter(2026, 1)).Amount);
        Assert.Equal(second.Payable, Money.Sum(second.Dues.Select(d => d.Amount)));
        Assert.Equal(preview.Plan!.Dues.Select(d => (d.Due.Key, d.Due.Amount)), second.Dues.Select(d => (d.Key, d.Amount)));
        await using var db = data.As();
        Assert.Equal(
            second.Retention,
            Money.Sum(await db.RetentionParts.Where(p => p.AgreementId == scenario.Agreement.Id).Select(p => p.Amount).ToListAsync())
        );
        var balances = await db
            .LedgerBalances.Where(b => b.AgreementId == scenario.Agreement.Id)
            .ToDictionaryAsync(b => b.Account, b => b.Balance);
        Assert.Equal(Money.Zero, Money.Sum(balances.Values));
        Assert.Equal(-second.Total, balances[LedgerAccount.Commitment]);
    }

    [Fact]
    public async Task Preview_StoresNothing()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);

        var preview = await desk.Fixing.PreviewAsync(scenario.Variant!.Id);
        await desk.Db.SaveChangesAsync();

        Assert.Equal(1, preview.Plan!.Version);
        Assert.Equal(0, await desk.Db.FixedBudgets.CountAsync(b => b.AgreementId == scenario.Agreement.Id));
        Assert.Null(await desk.Db.BudgetVariants.Where(v => v.Id == scenario.Variant.Id).Select(v => v.LockedAt).SingleAsync());
    }

    [Fact]
    public async Task Fix_StepOfAClassThatIsGone_IsRefusedUntilSomebodyDecides()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);
        var id = scenario.Variant!.Id;
        var second = new CostTypeRange(new Money(5000m), new Money(12000m));
        var agreed = new NegotiationStep(AdjustmentKind.AgreedValue, CostType: second, Value: new Money(11000m));
        Assert.Null(await desk.Steps.AddAsync(id, 1, agreed, "Angebot"));
        var seen = await desk.Db.BudgetVariants.Where(v => v.Id == id).Select(v => v.RowVersion).SingleAsync();
        Assert.Null(await desk.Store.ChangeLimitsAsync(id, seen, [Money.Zero, new(6000m), new(12000m), new(25000m), new(45000m)]));
        desk.Db.ChangeTracker.Clear();

        var preview = await desk.Fixing.PreviewAsync(id);
        var (budget, refusal) = await desk.Fixing.FixAsync(id, "Beschluss");

        Assert.Null(budget);
        Assert.Equal((FixingRules.StepsMustBeDecided, FixingRules.StepsMustBeDecided), (preview.Refusal!.Rule, refusal!.Rule));
        Assert.Equal(11000m, Assert.Single(preview.Budget.Cases!.Undecided).Value!.Value.Amount);
        Assert.All(preview.Budget.Cases.CostTypes, static t => Assert.Null(t.Agreed));
        desk.Db.ChangeTracker.Clear();
        Assert.Null(await desk.Steps.SettleAsync(id, 2, 2, 1, "gilt weiter"));
        desk.Db.ChangeTracker.Clear();
        var (settled, none) = await desk.Fixing.FixAsync(id, "Beschluss");
        Assert.Null(none);
        Assert.Equal(new Money(11000m), settled!.CostTypes.Single(t => t.Position == 1).Value);
    }
}
