using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>Making and changing variants on the real database: refusals in German, nobody overrules unseen, nothing is lost.</summary>
public sealed class VariantStoreTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly Money[] Limits = [Money.Zero, new(8000m), new(20000m)];

    [Fact]
    public async Task Create_NameTakenOrLimitsDescending_IsRefused()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);

        Assert.Equal(
            VariantRules.NameMustBeFree,
            (await desk.Store.CreateAsync(scenario.Agreement.Id, 2026, " Verhandlung 1 ", Limits)).Refusal!.Rule
        );
        Assert.Equal(VariantRules.NameIsRequired, (await desk.Store.CreateAsync(scenario.Agreement.Id, 2026, " ", Limits)).Refusal!.Rule);
        Assert.Equal(
            VariantRules.LimitsMustAscend,
            (await desk.Store.CreateAsync(scenario.Agreement.Id, 2026, "Neu", [Money.Zero, new(5m), new(5m)])).Refusal!.Rule
        );
        Assert.Equal(
            VariantRules.LimitsMustAscend,
            (await desk.Store.CreateAsync(scenario.Agreement.Id, 2026, "Neu", [Money.Zero, new(99_999_999_999m)])).Refusal!.Rule
        );
        Assert.Equal(
            VariantRules.AgreementMustBeOpen,
            (await desk.Store.CreateAsync(scenario.Agreement.Id, 2027, "Neu", Limits)).Refusal!.Rule
        );
        var (created, refusal) = await desk.Store.CreateAsync(scenario.Agreement.Id, 2026, "Neu", Limits);
        Assert.Null(refusal);
        Assert.Equal([0m, 8000m, 20000m], created!.Limits);
    }

    [Fact]
    public async Task Copy_WithSteps_KeepsReasonsAndAuthors()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario();
        await using var desk = new Desk(data, scenario.Controller);

        var (copy, _) = await desk.Store.CopyAsync(scenario.Variant!.Id, "Kopie", Limits);

        var step = Assert.Single(copy!.Adjustments);
        Assert.Equal((scenario.Variant.Adjustments[0].Reason, "Test"), (step.Reason, step.Made.Name));
        Assert.Null(copy.LockedAt);
        Assert.Equal(scenario.Variant.Id, copy.CopiedFromId);
    }

    [Fact]
    public async Task LockedVariant_TakesNeitherStepsNorLimits()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario();
        await using var desk = new Desk(data, scenario.Controller);
        var version = await desk.Db.BudgetVariants.Where(v => v.Id == scenario.Variant!.Id).Select(v => v.RowVersion).SingleAsync();

        Assert.Equal(
            FixingRules.VariantIsLocked,
            (await desk.Steps.AddAsync(scenario.Variant!.Id, 1, new(AdjustmentKind.Exclude, "NO-24-0001"), "Grund"))!.Rule
        );
        Assert.Equal(FixingRules.VariantIsLocked, (await desk.Store.ChangeLimitsAsync(scenario.Variant.Id, version, Limits))!.Rule);
    }

    [Theory]
    [InlineData(AdjustmentKind.Exclude, "NO-24-0001", null, " ", NegotiationRules.ReasonIsRequired)]
    [InlineData(AdjustmentKind.Exclude, "XX-1", null, "Grund", NegotiationRules.CaseMustExist)]
    [InlineData(AdjustmentKind.Move, "NO-24-0001", 5, "Grund", NegotiationRules.CostTypeMustExist)]
    [InlineData(AdjustmentKind.AgreedValue, null, 0, "Grund", NegotiationRules.ValueMustBePlausible)]
    [InlineData(AdjustmentKind.Increases, null, null, "Grund", NegotiationRules.IncreasesMustBePlausible)]
    public async Task Add_FaultyStep_IsRefusedByName(AdjustmentKind kind, string? number, int? type, string reason, string rule)
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);

        // The example has five classes: 0 is its first one, 5 none of them.
        CostTypeRange? range = type switch
        {
            null => null,
            0 => new(Money.Zero, new Money(5000m)),
            _ => new(new Money(90000m), null),
        };

        Assert.Equal(rule, (await desk.Steps.AddAsync(scenario.Variant!.Id, 1, new(kind, number, range), reason))!.Rule);
    }

    [Fact]
    public async Task Add_TwoPeopleAtOnce_OneIsTold_BothStepsAreKeptInTheEnd()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var first = new Desk(data, scenario.Controller);
        await using var second = new Desk(data, TestData.User(Role.Controller));
        var id = scenario.Variant!.Id;

        var answers = await Task.WhenAll(
            first.Steps.AddAsync(id, 1, new(AdjustmentKind.Exclude, "NO-24-0001"), "A"),
            second.Steps.AddAsync(id, 1, new(AdjustmentKind.Exclude, "NO-24-0002"), "B")
        );

        var told = Assert.Single(answers, static a => a is not null)!;
        Assert.Equal(VariantRules.SomebodyElseWasFaster, told.Rule);
        Assert.Contains("Schritt 2", told.Text, StringComparison.Ordinal);
        var (late, step) = answers[0] is null ? (second, "NO-24-0002") : (first, "NO-24-0001");
        late.Db.ChangeTracker.Clear();
        Assert.Null(await late.Steps.AddAsync(id, 2, new(AdjustmentKind.Exclude, step), "noch einmal"));
        await using var db = data.As();
        Assert.Equal(
            [1, 2, 3],
            await db.BudgetAdjustments.Where(a => a.VariantId == id).OrderBy(a => a.Position).Select(a => a.Position).ToListAsync()
        );
    }

    [Fact]
    public async Task ChangeLimits_FromAStalePage_IsRefused()
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);
        var seen = await desk.Db.BudgetVariants.Where(v => v.Id == scenario.Variant!.Id).Select(v => v.RowVersion).SingleAsync();

        Assert.Null(await desk.Store.ChangeLimitsAsync(scenario.Variant!.Id, seen, Limits));
        Assert.Equal(
            VariantRules.SomebodyElseWasFaster,
            (await desk.Store.ChangeLimitsAsync(scenario.Variant.Id, seen, [Money.Zero, new(1m)]))!.Rule
        );
    }
}

/// <summary>The scripts of one person on a context of their own.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public Desk(TestData data, UserContext user)
    {
        Db = data.As(user);
        var current = new FixedUser(user);
        Terms = new AgreementTermStore(Db, current, TimeProvider.System);
        Store = new VariantStore(Db, Terms, current, TimeProvider.System);
        Steps = new VariantSteps(Db, Terms, current, TimeProvider.System);
        Fixing = new BudgetFixing(Db, Terms, current, TimeProvider.System);
    }

    public Data.Tables.AppDbContext Db { get; }

    public AgreementTermStore Terms { get; }

    public VariantStore Store { get; }

    public VariantSteps Steps { get; }

    public BudgetFixing Fixing { get; }

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
