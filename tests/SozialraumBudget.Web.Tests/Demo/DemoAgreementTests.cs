using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Tests.Demo;

public sealed class DemoAgreementTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agreements_StandInEveryStage()
    {
        await using var db = demo.Open();
        var states = await db
            .Agreements.Where(a => a.FirstYear == 2026)
            .GroupBy(a => a.State)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), Cancel);

        Assert.Equal(7, states[AgreementState.Active]);
        Assert.Equal(2, states[AgreementState.Negotiated]);
        Assert.Equal(1, states[AgreementState.Draft]);
        var closed = await db.Agreements.Where(a => a.LastYear < 2026).ToListAsync(Cancel);
        Assert.Equal([.. Enumerable.Repeat(2024, 3), .. Enumerable.Repeat(2025, 9)], closed.Select(static a => a.FirstYear).Order());
        Assert.Equal(
            BudgetModels.All.Select(static m => m.Key).Order(),
            DemoAgreements.All.Select(static a => a.ModelKey).Distinct().Order()
        );
        Assert.All(closed, static a => Assert.Equal(AgreementState.Settled, a.State));
        Assert.Equal(21, await db.FixedBudgets.CountAsync(Cancel));
        var negotiated = DemoAgreements.All.Single(static a => a is { Area: "HA", Year: 2026 }).Id;
        Assert.Equal(2, await db.BudgetVariants.CountAsync(v => v.AgreementId == negotiated && v.LockedAt == null, Cancel));
        Assert.All(
            await db.FixedBudgets.Where(static b => b.BudgetYear == 2026).ToListAsync(Cancel),
            b => Assert.InRange(b.Total.Amount, b.BonusMaximum.IsZero ? 1_000_000m : 3_000_000m, 9_000_000m)
        );
    }

    /// <summary>Each model that rests on a typed record went through its year, up to its closing by plan and actual.</summary>
    [Fact]
    public async Task RecordModels_AreClosedByPlanAndActual_AndNoMoneyMoves()
    {
        await using var db = demo.Open();
        var closed = await db.Settlements.Where(static s => s.IsClosing).ToListAsync(Cancel);
        var plans = DemoAgreements
            .All.Where(static a => !a.Model.RestsOnBaseYear && a.Goal == AgreementState.Settled)
            .ToDictionary(static a => a.Id);
        Assert.Equal(
            plans.Values.Where(static a => a.ModelKey != "fixed-staff").Select(static a => a.Id).Order(),
            closed.Select(static s => s.AgreementId).Order()
        );
        Assert.All(
            closed,
            s =>
            {
                var plan = SettlementDesk.PlanOf(s);
                Assert.False(plan.IsPreview);
                Assert.Equal((s.Accounts, s.Plausibility), (plan.Accounts!.Value, plan.Compared!.Value));
                Assert.Equal(SettlementBalance.None, s.Balance);
                Assert.Empty(DerivationJson.Read(s.Derivation).Verify());
                Assert.Equal(plans[s.AgreementId].Model.Pays, plan.Sources.Accounts is not null);
            }
        );
        var network = Assert.Single(await db.EarmarkAccounts.Where(static a => a.Purpose == EarmarkPurpose.Networking).ToListAsync(Cancel));
        Assert.Equal("hamburg-provider", plans[network.AgreementId].ModelKey);
        var inside = await db.BudgetLines.Where(static l => l.Key == "V").Select(static l => l.Amount).SingleAsync(Cancel);
        Assert.Equal(
            [inside],
            await db.EarmarkEntries.Where(e => e.AccountId == network.Id).Select(static e => e.Amount).ToListAsync(Cancel)
        );
        var ids = plans.Keys.ToList();
        Assert.False(await db.Deductions.AnyAsync(d => ids.Contains(d.AgreementId), Cancel));
    }

    [Fact]
    public async Task ActiveAgreements_MeetWhatActivationAsksFor_DraftsDoNot()
    {
        await using var db = demo.Open();
        var items = (await db.ChecklistItems.ToListAsync(Cancel)).ToLookup(i => i.AgreementId);
        foreach (var agreement in await db.Agreements.Include(a => a.Terms).ToListAsync(Cancel))
        {
            var answers = items[agreement.Id]
                .Select(i => new ChecklistItem(Enum.Parse<ChecklistCriterion>(i.Criterion), i.Evidence, i.Reason, i.ExpiresOn));
            var gaps = Checklist.MissingFor(answers, new BudgetYear(agreement.FirstYear).First).Count(g => g.BlocksActivation);
            var terms = new AgreementTerms(
                agreement.Terms.Select(t => new DatedTerm
                {
                    Key = Enum.Parse<TermKey>(t.Key),
                    Value = t.Value,
                    ValidFrom = t.ValidFrom,
                    Version = t.Version,
                    Source = t.Source,
                    Reason = t.Reason,
                })
            ).AsOf(new BudgetYear(agreement.FirstYear).First);
            if (agreement.State is AgreementState.Draft)
            {
                Assert.NotEqual(0, gaps);
                Assert.NotEmpty(agreement.BudgetModel.Missing(terms));
            }
            else
            {
                Assert.Empty(agreement.BudgetModel.Missing(terms));
                Assert.True(gaps == 0 || agreement.State == AgreementState.Negotiated);
            }
        }
    }

    [Fact]
    public async Task Ledger_BalancesAndEveryRechenwegReplays()
    {
        await using var db = demo.Open();
        var transactions = await db.LedgerTransactions.Include(t => t.Entries).ToListAsync(Cancel);

        Assert.NotEmpty(transactions);
        Assert.All(transactions, t => Assert.True(Money.Sum(t.Entries.Select(e => e.Amount)).IsZero));
        Assert.Contains(transactions, t => t.Kind == LedgerKind.Renegotiation);
        Assert.Contains(transactions, t => t.Kind == LedgerKind.Reversal);
        foreach (
            var json in (await db.FixedBudgets.Select(b => b.Derivation).ToListAsync(Cancel))
                .Concat(await db.FixedBudgetSources.Select(s => s.Derivation).ToListAsync(Cancel))
                .Concat(await db.Payouts.Select(p => p.Derivation).ToListAsync(Cancel))
        )
        {
            Assert.Empty(DerivationJson.Read(json).Verify());
        }
    }

    [Fact]
    public async Task Payouts_ShowEveryStateUnderFourEyes()
    {
        await using var db = demo.Open();
        var payouts = await db.Payouts.ToListAsync(Cancel);
        var today = payouts.Where(p => p.BudgetYear == 2026).ToLookup(p => p.State);

        Assert.Equal(2, today[PayoutState.Prepared].Count());
        Assert.All(today[PayoutState.Prepared], p => Assert.Equal(4, p.Period.Number));
        Assert.Single(today[PayoutState.Refused]);
        Assert.Single(today[PayoutState.Reversed]);
        Assert.Equal(64, payouts.Count(p => p.BudgetYear == 2025 && p.State == PayoutState.Approved));
        Assert.All(payouts.Where(p => p.Approved is not null), p => Assert.NotEqual(p.Prepared.UserId, p.Approved!.UserId));
        Assert.Contains(payouts, p => !p.Released.IsZero);
    }

    [Fact]
    public async Task Retention_ShowsEveryStateAndSomethingOverdue()
    {
        await using var db = demo.Open();
        var parts = await db.RetentionParts.Where(p => p.BudgetYear == 2026).ToListAsync(Cancel);

        foreach (var state in Enum.GetValues<RetentionState>())
            Assert.Contains(parts, p => p.State == state);
        Assert.Contains(parts, p => p.State == RetentionState.Open && p.DueOn < new DateOnly(2026, 11, 20));
    }

    [Fact]
    public async Task Nothing_IsDatedInTheFutureOrSignedByAStranger()
    {
        await using var db = demo.Open();
        var known = DemoUsers.All.Select(u => (Guid?)u.Id).Append(null).ToHashSet();
        var entries = await db
            .AuditEntries.Select(e => new
            {
                e.UserId,
                e.At,
                e.UserName,
            })
            .ToListAsync(Cancel);

        Assert.All(entries, e => Assert.Contains(e.UserId, known));
        Assert.All(entries, e => Assert.True(e.At <= TestSupport.TestPostgres.DemoDay));
        Assert.DoesNotContain(
            entries,
            e => e.UserName.Contains("Frau", StringComparison.Ordinal) || e.UserName.Contains("Herr", StringComparison.Ordinal)
        );
    }
}
