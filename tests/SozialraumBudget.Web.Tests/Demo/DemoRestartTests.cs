using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Demo;

/// <summary>A city that was cut off again and again becomes the same city as one filled in one go.</summary>
public sealed class DemoRestartTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seeding_CutOffManyTimes_EndsInTheSameCity()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(database.App);
        var cuts = 0;
        while (true)
        {
            try
            {
                await DemoCity.SeedAsync(source, new MortalClock(TestPostgres.DemoDay, 60 + (cuts * 7)), Cancel);
                break;
            }
            catch (OperationCanceledException)
            {
                cuts++;
            }
        }

        Assert.InRange(cuts, 3, 60);
        Assert.Equal(await Fingerprint(demo.Source), await Fingerprint(source));
    }

    private static async Task<string> Fingerprint(NpgsqlDataSource source)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Test"), TimeProvider.System);
        return string.Join(
            '\n',
            [
                .. (await db.BaseYearDatasets.ToListAsync(Cancel))
                    .Select(d => $"{d.Year} {d.AreaId} {d.Services} {d.Sum}")
                    .Order(StringComparer.Ordinal),
                .. (await db.FixedBudgets.ToListAsync(Cancel))
                    .Select(b => $"{b.AgreementId} {b.Version} {b.Total} {b.Fixed}")
                    .Order(StringComparer.Ordinal),
                .. (await db.Payouts.ToListAsync(Cancel))
                    .Select(p => $"{p.TransferReference} {p.State} {p.Amount} {p.Prepared} {p.Approved}")
                    .Order(StringComparer.Ordinal),
                .. (await db.RetentionParts.Include(p => p.Proofs).ToListAsync(Cancel))
                    .Select(p => $"{p.AgreementId} {p.Name} {p.State} {p.Amount} {p.Proofs.Count}")
                    .Order(StringComparer.Ordinal),
                .. (await db.LedgerBalances.ToListAsync(Cancel))
                    .Select(b => $"{b.AgreementId} {b.BudgetYear} {b.Account} {b.Balance}")
                    .Order(StringComparer.Ordinal),
                .. (await db.SocialIndicators.ToListAsync(Cancel))
                    .Select(s => $"{s.DistrictId} {s.Year} {s.Name} {s.Value}")
                    .Order(StringComparer.Ordinal),
                $"{await db.AgreementTerms.CountAsync(Cancel)} {await db.AgreementTransitions.CountAsync(Cancel)} "
                    + $"{await db.BudgetVariants.CountAsync(Cancel)} {await db.BudgetAdjustments.CountAsync(Cancel)}",
                $"{await db.ImportRuns.CountAsync(Cancel)} {await db.BankAccounts.CountAsync(Cancel)} "
                    + $"{await db.Users.CountAsync(Cancel)} {await db.LedgerTransactions.CountAsync(Cancel)}",
            ]
        );
    }

    /// <summary>Answers a number of times, then the process "dies" wherever it is.</summary>
    private sealed class MortalClock(DateTimeOffset now, int lives) : TimeProvider
    {
        private int left = lives;

        public override DateTimeOffset GetUtcNow() => left-- > 0 ? now : throw new OperationCanceledException("killed");
    }
}
