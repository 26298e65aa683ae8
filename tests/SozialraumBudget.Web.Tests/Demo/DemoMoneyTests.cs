using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Tests.Demo;

/// <summary>
/// The demo city's money to the cent as it was before all models got one core: budgets, dues, ledger and payouts of these agreements are
/// kept in <c>Demo/Money</c>. What became different on purpose is named here, one by one; agreements that came later are not looked at.
/// </summary>
public sealed partial class DemoMoneyTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Budgets_AreAsBefore()
    {
        await using var db = demo.Open();
        var titles = await Titles(db);
        var now = new List<string>();
        foreach (var b in await db.FixedBudgets.AsNoTracking().Include(b => b.Lines).Include(b => b.CostTypes).ToListAsync(Cancel))
        {
            if (!Known.Contains(titles[b.AgreementId]))
                continue;

            string Line(string key) => $"{b.Lines.Single(l => l.Key == key).Amount}";
            now.Add(
                Row(titles[b.AgreementId], b.Version, Line("A"), Line("B"), b.Total, b.Payable, b.Retention, b.BonusMaximum, b.BaseYearSum)
            );
        }

        AssertAsBefore("budgets.csv", now);
    }

    [Fact]
    public async Task Dues_AreAsBefore()
    {
        await using var db = demo.Open();
        var titles = await Titles(db);
        var budgets = await db.FixedBudgets.AsNoTracking().Include(b => b.Dues).ToListAsync(Cancel);
        AssertAsBefore(
            "dues.csv",
            from b in budgets
            from d in b.Dues
            select Row(titles[b.AgreementId], b.Version, d.Period.Number, d.Sequence, d.Amount, d.DueOn)
        );
    }

    [Fact]
    public async Task Payouts_AreAsBefore()
    {
        await using var db = demo.Open();
        var (titles, reclaims) = (await Titles(db), await Reclaims(db));
        AssertAsBefore(
            "payouts.csv",
            (await db.Payouts.AsNoTracking().ToListAsync(Cancel)).Select(p =>
                Row(
                    titles[p.AgreementId],
                    p.Period.Number,
                    p.Sequence,
                    p.State,
                    p.Due,
                    p.Released,
                    // Set-offs were kept as amounts below zero.
                    Money.Zero - (p.SetOff - reclaims(p.Id)),
                    p.Amount + reclaims(p.Id),
                    p.DueOn,
                    BeforeTheAgreement(p.TransferReference),
                    p.CashExportId is null ? "f" : "t"
                )
            )
        );
    }

    [Fact]
    public async Task Ledger_IsAsBefore()
    {
        await using var db = demo.Open();
        var (titles, reclaims) = (await Titles(db), await Reclaims(db));
        AssertAsBefore(
            "ledger.csv",
            (await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries).ToListAsync(Cancel)).Select(t =>
                Row(
                    titles[t.AgreementId],
                    t.Kind,
                    t.BookedOn,
                    t.Text,
                    Entries(t, t.SourceKey.Split(':') is ["payout", var id, ..] ? reclaims(Guid.Parse(id)) : Money.Zero)
                )
            )
        );
    }

    /// <summary>
    /// On purpose different: payouts set off what accepted returns claim since; before, nothing came of a return. Here it is taken out.
    /// </summary>
    /// <returns>Claims of returns by payout, zero without.</returns>
    private static async Task<Func<Guid, Money>> Reclaims(AppDbContext db)
    {
        var used = await (
            from s in db.SetOffs
            join d in db.Deductions on s.DeductionId equals d.Id
            where d.Source == DeductionSource.AcceptedReturn
            select new { s.PayoutId, s.Amount }
        ).ToListAsync(Cancel);
        Assert.NotEmpty(used);
        var sums = used.GroupBy(static u => u.PayoutId)
            .ToDictionary(static g => g.Key, static g => Money.Sum(g.Select(static u => u.Amount)));
        return payout => sums.GetValueOrDefault(payout);
    }

    /// <summary>The entries of a booking without what returns claim: so much more was paid and so much less set off.</summary>
    private static string Entries(LedgerTransactionRecord booking, Money reclaim)
    {
        var booked = booking.ReversesId is null ? reclaim : Money.Zero - reclaim;
        return string.Join(
            ", ",
            booking
                .Entries.Select(e =>
                    (
                        e.Account,
                        Amount: e.Account switch
                        {
                            LedgerAccount.Deductions => e.Amount - booked,
                            LedgerAccount.Paid => e.Amount + booked,
                            _ => e.Amount,
                        }
                    )
                )
                .Where(static e => !e.Amount.IsZero)
                .Select(static e => $"{e.Account} {e.Amount}")
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// On purpose different: the reference names the agreement since (SRB-NO-2026-Q1-V3-1-1 for SRB-NO-2026-Q1-1-1). Without it the
    /// reference of a successor agreement in the same year was that of its predecessor, and its payouts could not be prepared.
    /// </summary>
    private static string BeforeTheAgreement(string reference)
    {
        Assert.Matches(OfAgreement(), reference);
        return OfAgreement().Replace(reference, "-");
    }

    [GeneratedRegex("-V[0-9]+-")]
    private static partial Regex OfAgreement();

    private static readonly HashSet<string> Known = [.. Before("budgets.csv").Select(Agreement)];

    private static void AssertAsBefore(string file, IEnumerable<string> now)
    {
        var before = Before(file);
        Assert.NotEmpty(before);
        Assert.Equal(before.Order(StringComparer.Ordinal), now.Where(row => Known.Contains(Agreement(row))).Order(StringComparer.Ordinal));
    }

    private static List<string> Before(string file) =>
        [.. File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests/SozialraumBudget.Web.Tests/Demo/Money", file)).Skip(1)];

    private static string Agreement(string row) => row[..row.IndexOf(';', StringComparison.Ordinal)];

    private static string Row(params object?[] values) =>
        string.Join(
            ';',
            values.Select(static v =>
                v is DateOnly day
                    ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : Convert.ToString(v, CultureInfo.InvariantCulture)
            )
        );

    private static Task<Dictionary<Guid, string>> Titles(AppDbContext db) =>
        db.Agreements.AsNoTracking().ToDictionaryAsync(static a => a.Id, static a => a.Title, Cancel);
}
