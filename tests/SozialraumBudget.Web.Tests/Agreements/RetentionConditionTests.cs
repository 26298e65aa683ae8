using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Agreements;

public sealed class RetentionConditionTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Save_NothingFixed_AddsRenamesAndRemovesProofs()
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(
            await desk.Conditions.SaveAsync(
                id,
                2026,
                new(null, "Ehrenamt", 2, "§ 6", [new(null, "A", new(2026, 6, 30)), new(null, "B", new(2026, 12, 31))])
            )
        );
        var stored = Assert.Single(await desk.Terms.ConditionsAsync(id, 2026));
        Assert.Null(
            await desk.Conditions.SaveAsync(
                id,
                2026,
                new(
                    stored.Id,
                    "Ehrenamt",
                    3,
                    "§ 6",
                    [new(stored.Items[1].Id, "B neu", new(2026, 11, 30)), new(null, "C", new(2026, 12, 1))]
                )
            )
        );

        stored = Assert.Single(await desk.Terms.ConditionsAsync(id, 2026));
        Assert.Equal((3m, "B neu", "C"), (stored.Weight, stored.Items[0].Name, stored.Items[1].Name));
        Assert.Null(await desk.Conditions.RemoveAsync(id, 2026, stored.Id));
        Assert.Empty(await desk.Terms.ConditionsAsync(id, 2026));
    }

    [Fact]
    public async Task Save_FixedBudget_KeepsProofsAndLetsTheWeightChange()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario();
        var condition = (await desk.Terms.ConditionsAsync(scenario.Agreement.Id, 2026))[0];
        var kept = condition.Items.ConvertAll(static i => new ItemChange(i.Id, i.Name, i.DueOn));
        Assert.Equal(ConditionRules.FixedItemMustStay, (await Save(desk, scenario, condition, [.. kept.Skip(1)]))?.Rule);
        Assert.Equal(
            ConditionRules.FixedItemMustStay,
            (await Save(desk, scenario, condition, [kept[0] with { DueOn = new(2027, 1, 1) }, .. kept.Skip(1)]))?.Rule
        );
        Assert.Equal(
            ConditionRules.FixedItemMustStay,
            (await desk.Conditions.RemoveAsync(scenario.Agreement.Id, 2026, condition.Id))?.Rule
        );
        Assert.Null(await Save(desk, scenario, condition, kept));
    }

    [Fact]
    public async Task Save_APartWasReleased_KeepsNameAndWeight()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario();
        var condition = (await desk.Terms.ConditionsAsync(scenario.Agreement.Id, 2026))[0];
        await using (var db = desk.Data.As())
        {
            var part = await db.RetentionParts.FirstAsync(p => p.ItemId == condition.Items[0].Id);
            part.State = RetentionState.Accepted;
            await db.SaveChangesAsync();
        }

        var kept = condition.Items.ConvertAll(static i => new ItemChange(i.Id, i.Name, i.DueOn));
        Assert.Equal(ConditionRules.ReleasedConditionMustStay, (await Save(desk, scenario, condition, kept))?.Rule);
    }

    [Fact]
    public async Task Save_OnAnOutdatedView_IsRefused()
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(await desk.Conditions.SaveAsync(id, 2026, new(null, "Ehrenamt", 2, "§ 6", [new(null, "A", new(2026, 6, 30))])));
        var seen = Assert.Single(await desk.Terms.ConditionsAsync(id, 2026));
        var mark = ConditionMark.Of(seen, 2026);
        ConditionChange change = new(seen.Id, "Ehrenamt", 4, "§ 6", [new(seen.Items[0].Id, "A", new(2026, 6, 30))], mark);
        Assert.Null(await desk.Conditions.SaveAsync(id, 2026, change));
        Assert.Equal(ConditionRules.SomebodyElseChanged, (await desk.Conditions.SaveAsync(id, 2026, change with { Weight = 5 }))?.Rule);
    }

    [Fact]
    public async Task Create_FromTheLastAgreement_TakesTermsAndMovesDeadlines()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(fix: false, variant: false);
        var previous = await desk.Creation.PreviousAsync(scenario.Area.Id, 2027);
        Assert.Equal(scenario.Agreement.Id, previous?.Id);
        var (agreement, refusal) = await desk.Creation.CreateAsync(
            new NewAgreement
            {
                Model = "stuttgart",
                AreaId = scenario.Area.Id,
                LeadProviderId = scenario.Provider.Id,
                Title = "Budgetvertrag 2027–2028",
                FirstYear = 2027,
                LastYear = 2028,
                Terms = await desk.Creation.FromAsync(previous!, previous!.BudgetModel),
                ConditionsFromId = previous!.Id,
            }
        );

        Assert.Null(refusal);
        var terms = (await desk.Terms.LoadAsync(agreement!.Id)).AsOf(new(2027, 1, 1));
        Assert.Equal("95 %", terms.Text(TermKey.PaidShare));
        Assert.Contains(previous.Title, terms.Find(TermKey.PaidShare)!.Reason, StringComparison.Ordinal);
        var quarterly = (await desk.Terms.ConditionsAsync(agreement.Id, 2027))[0].Items[0];
        Assert.Equal(("Quartalsmeldung Q1 2027", new DateOnly(2027, 4, 30)), (quarterly.Name, quarterly.DueOn));
    }

    private static Task<Domain.Values.Refusal?> Save(
        AgreementDesk desk,
        BudgetScenario scenario,
        RetentionConditionRecord condition,
        IReadOnlyList<ItemChange> items
    ) =>
        desk.Conditions.SaveAsync(
            scenario.Agreement.Id,
            2026,
            new(condition.Id, condition.Name, condition.Weight + 1, condition.Source, items)
        );
}
