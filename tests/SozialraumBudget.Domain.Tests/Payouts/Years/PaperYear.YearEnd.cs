using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tests.Ledger;
using SozialraumBudget.Domain.Tests.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

/// <summary>What a year is settled with: result of the accounts and gap in cents, points, and how much earmarked money is spent.</summary>
internal sealed record PaperEnd(int Result, int Gap, int Points, int SpentPercent);

/// <summary>Returns, bonus, settlement, earmarked money and money that is paid back, by the product's rules.</summary>
internal sealed partial class PaperYear
{
    private static readonly HashSet<Role> Controller = [Role.Controller];
    private readonly Dictionary<Period, (int Version, Money Claimed)> returns = [];
    private readonly Dictionary<EarmarkPurpose, (List<EarmarkMove> Moves, List<SpendingFact> Spending)> earmarks = [];
    private SettlementBalance? settled;

    /// <summary>Dues with that purpose that the turns of the year had granted before.</summary>
    private Money grantedBefore;

    /// <summary>A return is accepted, or an amendment to it: its claim is the difference, below zero a credit.</summary>
    public void AcceptReturn(int quarter, Money reclaimed)
    {
        var period = Period.Quarter(Year.Year, quarter);
        var known = returns.TryGetValue(period, out var before);
        var version = known ? before.Version + 1 : 1;
        returns[period] = (version, reclaimed);
        if (ReturnClaim.Of(period, version, reclaimed, known ? before.Claimed : null) is not { } claim)
            return;
        AssertGives(claim.Amount.Amount, claim.Amount.Explain());
        Claim(DeductionSource.AcceptedReturn, claim.Amount.Amount);
    }

    /// <summary>Money of the provider comes in on a claim.</summary>
    public void Receive(ClaimFact claim, Money amount)
    {
        if (RepaymentRules.Receive(claim.Open, claim.ClaimedOn, Controller, amount, Today, "4711", Today) is not null)
            return;
        claims[claims.FindIndex(c => c.Id == claim.Id)] = claims.First(c => c.Id == claim.Id) with { Repaid = claim.Repaid + amount };
        Book(claim.Year, LedgerBookings.Repayment(amount, claim.IsBooked), Derive.Input("Zahlungseingang", amount, "4711"), amount);
    }

    /// <summary>Bonus, then one settlement after the other: what each books is the difference to the one before.</summary>
    public void Settle(IReadOnlyList<PaperEnd> ends)
    {
        grantedBefore = Granted;
        foreach (var (index, end) in ends.Index())
        {
            var known = SettlementYears.Of(end.Result / 100m, end.Gap / 100m, end.Points);
            var plan = SettlementPlan.Of(
                known with
                {
                    Budget = new(
                        budget!.Version,
                        budget.Total,
                        budget.Total,
                        Money.Zero,
                        budget.Payable,
                        [.. parts.Select(static p => new RetainedShare(p.Name, p.Amount, p.IsReleased))],
                        []
                    ),
                }
            );
            var settlement = plan.Settlement!;
            Assert.Empty(settlement.Explain().Verify());
            if (index == 0 && settlement.Bonus.Amount > Money.Zero)
                Grant(settlement.Bonus.Explain(), DuePurpose.Bonus);
            var booking = SettlementBooking.Of(settlement, plan.Sources.Agreed.Takeover, settled);
            AssertGives(booking.Due - booking.Claim, booking.Explained.Explain());
            if (booking.Due > Money.Zero)
                Grant(booking.Explained.Explain(), DuePurpose.Settlement);
            Claim(DeductionSource.Settlement, booking.Claim);
            Earmark(EarmarkPurpose.YouthWelfare, booking.YouthWelfare);
            Earmark(EarmarkPurpose.HelpForUpbringing, booking.Help);
            settled = plan.Balance!;
            Check();
        }

        foreach (var purpose in earmarks.Keys)
            Spend(purpose, ends[^1].SpentPercent);
    }

    /// <summary>After everything is paid: what payouts did not set off comes back as money, and every euro has one end.</summary>
    public void Close()
    {
        foreach (var claim in Facts.Claims.Where(static c => c.Open > Money.Zero))
            Receive(claim, claim.Open);
        Check();
        Assert.DoesNotContain(Facts.Claims, static c => c.Open > Money.Zero);
        var own = LedgerBalances.Of(ledger.Where(static b => b.Year == Year.Year).SelectMany(static b => b.Transaction.Entries));
        foreach (
            var account in new[]
            {
                LedgerAccount.Instalments,
                LedgerAccount.Retention,
                LedgerAccount.ReleasedRetention,
                LedgerAccount.Claims,
            }
        )
            Assert.Equal(Money.Zero, own[account]);
        // What the provider has in the end is what it was promised, less what it owed for reasons beyond the budget.
        var owed = Money.Sum(Facts.Claims.Where(static c => c.Year != Year.Year || !c.IsBooked).Select(static c => c.Used + c.Repaid));
        var earlier = LedgerBalances.Of(ledger.Where(static b => b.Year != Year.Year).SelectMany(static b => b.Transaction.Entries));
        var earlierRepaid = Money.Sum(Facts.Claims.Where(static c => c.Year != Year.Year).Select(static c => c.Repaid));
        Assert.Equal(Standing.Total + Standing.Additional - owed, own[LedgerAccount.Paid] + own[LedgerAccount.Repaid] - earlierRepaid);
        Assert.Equal(Money.Zero, earlier[LedgerAccount.Claims]);
        // Granted and claimed by settlements adds up to the last one; what stays for a purpose is spent or claimed back.
        var claimed = Money.Sum(claims.Where(static c => c.Source == DeductionSource.Settlement).Select(static c => c.Amount));
        Assert.Equal(settled!.Owed, Granted - grantedBefore - claimed);
        foreach (var purpose in Enum.GetValues<EarmarkPurpose>())
        {
            var kept = purpose switch
            {
                EarmarkPurpose.YouthWelfare => settled.YouthWelfare,
                EarmarkPurpose.HelpForUpbringing => settled.Help,
                _ => Money.Zero,
            };
            if (earmarks.ContainsKey(purpose))
            {
                var standing = Account(purpose);
                Assert.Equal((kept, Money.Zero), (standing.Earmarked, standing.Left));
                Assert.Equal(kept, standing.Spent + standing.Reclaimed);
                Assert.Equal(EarmarkStage.Closed, standing.Stage);
            }
            else
            {
                Assert.Equal(Money.Zero, kept);
            }
        }
    }

    private Money Granted => Money.Sum(additional.Where(static d => d.Purpose == DuePurpose.Settlement).Select(static d => d.Amount));

    private void Grant(Derivation explained, DuePurpose purpose)
    {
        var due = AdditionalDue.Of(Facts, purpose, Today.AddDays(30), explained);
        Book(Year.Year, due.Booking, due.Explained, explained.Amount);
        additional.Add(new(due.Key, due.Purpose, due.Amount, due.DueOn));
        explainedAdditional[due.Key] = due.Explained;
    }

    private void Earmark(EarmarkPurpose purpose, Money change)
    {
        if (change.IsZero)
            return;
        if (!earmarks.TryGetValue(purpose, out var account))
            earmarks[purpose] = account = ([], []);
        account.Moves.Add(new(change, IsReclaim: false));
    }

    /// <summary>A part is reported and accepted before the deadline, another one refused; the rest is claimed back after it.</summary>
    private void Spend(EarmarkPurpose purpose, int percent)
    {
        var (moves, spending) = earmarks[purpose];
        var part = Money.Round(Account(purpose).Left.Amount * percent / 100);
        if (part > Money.Zero)
            spending.AddRange([new(SpendingState.Refused, part), new(SpendingState.Accepted, part)]);
        Assert.True(Account(purpose).Left >= Money.Zero);
        if (EarmarkRules.Reclaim(Account(purpose), Controller) is not null)
            return;
        var left = Account(purpose).Left;
        Claim(DeductionSource.Earmark, left);
        moves.Add(new(-left, IsReclaim: true));
    }

    private EarmarkStanding Account(EarmarkPurpose purpose) =>
        new(earmarks[purpose].Moves, earmarks[purpose].Spending, new(2028, 12, 31), new(2029, 1, 2));
}
