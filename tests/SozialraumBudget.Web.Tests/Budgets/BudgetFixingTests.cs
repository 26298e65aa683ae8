using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>Fixing on the real database: frozen figures, balanced ledger, replay to the cent.</summary>
public sealed class BudgetFixingTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData(SharedExamples.Small)]
    [InlineData(SharedExamples.Area)]
    public async Task Fix_Example_FreezesExpectedFiguresAndBalancedLedger(string example)
    {
        await using var data = new TestData(fixture.Database.App);
        var scenario = await data.CreateBudgetScenario(example);
        var expected = SharedExamples.Expected(example);
        await using var db = data.As();
        var budget = await db.FixedBudgets.Include(b => b.CostTypes).Include(b => b.Instalments).SingleAsync(b => b.Id == scenario.Fixed!.Id);

        Assert.Equal((string)expected["total"]!, budget.Total.ToString());
        Assert.Equal((string)expected["bonus_maximum"]!, budget.BonusMaximum.ToString());
        Assert.Equal(expected["instalments"]!.AsArray().Select(n => (string)n!), budget.Instalments.OrderBy(i => i.Quarter).Select(i => i.Amount.ToString()));
        Assert.Equal(expected["cost_types"]!.AsArray().Select(n => (string)n!["sum"]!), budget.CostTypes.OrderBy(t => t.Position).Select(t => t.Sum.ToString()));
        var entries = await db.LedgerTransactions.Where(t => t.AgreementId == scenario.Agreement.Id).SelectMany(t => t.Entries).ToListAsync();
        Assert.Equal(0m, entries.Sum(e => e.Amount.Amount));
        Assert.NotEmpty(entries);
        var whole = DerivationJson.Read((await db.FixedBudgetSources.SingleAsync(s => s.FixedBudgetId == budget.Id)).Derivation);
        Assert.Empty(whole.Verify());
        Assert.Equal(budget.Total.Amount, whole.Replay());
        Assert.Equal(budget.Total.Amount, DerivationJson.Read(budget.Derivation).Replay());
    }
}
