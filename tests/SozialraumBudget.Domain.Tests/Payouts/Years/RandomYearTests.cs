using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

/// <summary>Years with any turns. After every turn all figures agree; in the end the provider has exactly what it is due.</summary>
public sealed class RandomYearTests
{
    private static readonly Gen<int> Kind = Gen.Frequency(
        (3, Gen.Constant(0)),
        (4, Gen.Constant(1)),
        (2, Gen.Constant(2)),
        (2, Gen.Constant(3)),
        (6, Gen.Constant(4)),
        (1, Gen.Constant(5)),
        (2, Gen.Constant(6)),
        (7, Gen.Constant(7)),
        (1, Gen.Constant(8)),
        (1, Gen.Constant(9)),
        (2, Gen.Constant(10)),
        (2, Gen.Constant(11)),
        (3, Gen.Constant(12)),
        (1, Gen.Constant(13)),
        (2, Gen.Constant(14)),
        (1, Gen.Constant(15))
    );

    /// <summary>25; as many as <c>SRB_RANDOM_YEARS</c> says where it is set.</summary>
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("SRB_RANDOM_YEARS"), CultureInfo.InvariantCulture, out var count) ? count : 25;

    private static readonly Gen<PaperEnd> End =
        from result in Gen.Choose(-15_000_000, 15_000_000)
        from gap in Gen.Choose(-2_000_000, 2_000_000)
        from points in Gen.Choose(40, 80)
        from spent in Gen.Choose(0, 100)
        select new PaperEnd(result, gap, points, spent);

    private static readonly Gen<(int Kind, int A, int B)> Turn =
        from kind in Kind
        from a in Gen.Choose(0, 1_000_000)
        from b in Gen.Choose(0, 1_000_000)
        select (kind, a, b);

    private static readonly Gen<(PeriodKind PaidPer, int Earlier, List<(int Kind, int A, int B)> Turns, List<PaperEnd> Ends)> Years =
        from paidPer in Gen.Elements(Enum.GetValues<PeriodKind>())
        from earlier in Gen.Choose(-2_000_000, 2_000_000)
        from turns in Turn.ListOf(28)
        from settlements in Gen.Choose(1, 3)
        from ends in End.ListOf(settlements)
        select (paidPer, Math.Max(0, earlier), turns.ToList(), ends.ToList());

    [Fact]
    public void Year_AnyTurns_AllFiguresAgreeAndTheBudgetIsPaidExactly() =>
        Prop.ForAll(
                Years.ToArbitrary(),
                static y =>
                {
                    var year = new PaperYear(y.PaidPer, Money.FromCents(y.Earlier));
                    year.Check();
                    year.Fix(new Money(400_000m));
                    year.Check();
                    foreach (var (kind, a, b) in y.Turns)
                    {
                        Take(year, kind, a, b);
                        year.Check();
                    }

                    year.PayEverything();
                    year.Check();
                    year.SettleInTheNextYear();
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    /// <summary>
    /// From the first budget to the settled year: instalments by month and by quarter, returns with amendments, renegotiations, reversals,
    /// deductions, claims, bonus, surplus and deficit, settled again. Every euro has one end, and the accounts close at zero.
    /// </summary>
    [Fact]
    public void Year_SettledAfterAnyTurns_EveryEuroHasOneEnd() =>
        Prop.ForAll(
                Years.ToArbitrary(),
                static y =>
                {
                    var year = new PaperYear(y.PaidPer, Money.FromCents(y.Earlier));
                    year.Fix(new Money(400_000m));
                    foreach (var (kind, a, b) in y.Turns)
                    {
                        Take(year, kind, a, b);
                        year.Check();
                    }

                    year.PayEverything();
                    year.Check();
                    year.Settle(y.Ends);
                    year.PayEverything();
                    year.Close();
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Count));

    private static void Take(PaperYear year, int kind, int a, int b)
    {
        var standing = year.Standing;
        switch (kind)
        {
            case 0:
                year.Fix(Amount(standing.Total, a, b));
                break;
            case 1:
                if (standing.Next is { IsOpen: true } next)
                    Assert.Null(year.Prepare(next.Key));
                break;
            case 2:
                if (One(standing.Dues, a) is { } due)
                    year.Prepare(due.Key, Some(standing, b));
                break;
            case 3:
                year.Prepare(null, b % 3 == 0 ? Some(standing, b) : null);
                break;
            case 4:
                if (One(Of(standing, PayoutState.Prepared), a) is { } prepared)
                    year.Approve(prepared);
                break;
            case 5:
                if (One(Of(standing, PayoutState.Prepared), a) is { } refused)
                    year.Refuse(refused);
                break;
            case 6:
                if (One(Of(standing, PayoutState.Approved), a) is { } approved)
                    year.Reverse(approved);
                break;
            case 7:
                if (One(standing.Facts.Parts, a) is { } part)
                    year.Review(part, b % 5 > 0);
                break;
            case 8:
                year.Record(Money.FromCents(1 + (a * 3L)));
                break;
            case 9:
                if (One(standing.Facts.Claims, a) is { } claim)
                    year.Withdraw(claim);
                break;
            case 10:
                var transfers = Of(standing, PayoutState.Approved).FindAll(static p => p.Amount > Money.Zero);
                if (One(transfers, a) is { } paid)
                    year.HandOver(paid);
                break;
            case 12:
                var handedOver = standing.Facts.Payouts.Where(static p => p.IsHandedOver).ToList();
                if (One(handedOver, a) is { } sent)
                    year.Answer(sent, Enum.GetValues<TransferState>()[1 + (b % 4)]);
                break;
            case 14:
                year.AcceptReturn(1 + (a % 4), Money.FromCents(b % 3 == 0 ? b % 700 : b));
                break;
            case 15:
                if (One([.. standing.Facts.Claims.Where(static c => c.Open > Money.Zero)], a) is { } open)
                    year.Receive(open, Money.Min(open.Open, Money.FromCents(1 + b)));
                break;
            case 13:
                year.Grant(Money.FromCents(1 + a), b % 2 == 0 ? DuePurpose.Bonus : DuePurpose.Settlement);
                break;
            default:
                year.Wait(a % 45);
                break;
        }
    }

    /// <summary>Anything between nothing and twice as much; sometimes a few cents up or down.</summary>
    private static Money Amount(Money now, int a, int b) =>
        (b % 4) switch
        {
            0 => now + Money.FromCents((a % 41) - 20),
            1 => Money.FromCents(a % 500),
            _ => Money.FromCents((a * 80L) + b),
        };

    private static T? One<T>(IReadOnlyList<T> list, int number)
        where T : class => list.Count == 0 ? null : list[number % list.Count];

    private static List<PayoutFact> Of(Standing standing, PayoutState state) => [.. standing.Facts.Payouts.Where(p => p.State == state)];

    /// <summary>Some of the open claims, by the bits of a number.</summary>
    private static List<Guid> Some(Standing standing, int bits) =>
        [
            .. standing
                .Facts.Claims.Where(static c => c.Open > Money.Zero)
                .Where((_, i) => ((bits >> (i % 20)) & 1) == 1)
                .Select(static c => c.Id),
        ];
}
