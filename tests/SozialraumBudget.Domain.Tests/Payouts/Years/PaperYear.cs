using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

/// <summary>
/// An agreement's year in memory: it records what the plans of the rules say, as the product's database does, and nothing of its own.
/// </summary>
internal sealed partial class PaperYear
{
    private static readonly BudgetYear Year = new(2026);

    private static readonly RetentionCondition[] Conditions =
    [
        RetentionCondition.Quarterly("Controllingdaten", 2, Year, 30),
        new("Jahresabschluss", 2),
        new("Ehrenamt", 1, new("Nachweis 1"), new("Nachweis 2")),
    ];

    private readonly FlatTestModel model;
    private readonly List<PayoutFact> payouts = [];
    private readonly List<DueFact> additional = [];
    private readonly Dictionary<DueKey, Derivation> explainedAdditional = [];
    private readonly List<RetentionFact> parts = [];
    private readonly List<ClaimFact> claims = [];
    private readonly List<(Guid Payout, Guid Claim, Money Amount)> setOffs = [];
    private readonly Dictionary<Guid, Derivation> explainedPayouts = [];
    private readonly Dictionary<Guid, IReadOnlyList<PayoutBooking>> bookings = [];
    private readonly List<Booked> ledger = [];
    private Dictionary<DueKey, Derivation> explainedDues = [];
    private BudgetInForce? budget;
    private Budget? formed;

    /// <param name="earlierClaim">What a renegotiation of the year before left the provider owing.</param>
    public PaperYear(PeriodKind paidPer, Money earlierClaim)
    {
        model = new(paidPer);
        Today = new(2026, 1, 2);
        if (earlierClaim.IsZero)
            return;

        claims.Add(
            new(
                Guid.NewGuid(),
                2025,
                DeductionSource.RenegotiatedInstalments,
                earlierClaim,
                Money.Zero,
                new(2025, 12, 1),
                "Nachverhandlung 2025",
                "§ 5"
            )
        );
        ledger.Add(
            new(
                2025,
                LedgerBookings.Renegotiation(new(-earlierClaim, Money.Zero, Money.Zero, earlierClaim, Money.Zero))!,
                null,
                earlierClaim
            )
        );
    }

    public DateOnly Today { get; private set; }

    public Standing Standing => new(Facts, Today);

    public YearFacts Facts =>
        new()
        {
            AgreementId = Guid.Empty,
            Year = Year.Year,
            State = AgreementState.Active,
            Budget = budget,
            Additional = [.. additional],
            Payouts = [.. payouts],
            Parts = [.. parts],
            Claims = [.. claims.Select(c => c with { Used = Used(c.Id, static _ => true) }).OrderBy(static c => c.ClaimedOn)],
        };

    private Money Used(Guid claim, Func<PayoutFact, bool> counts) =>
        Money.Sum(setOffs.Where(s => s.Claim == claim && counts(payouts.First(p => p.Id == s.Payout))).Select(static s => s.Amount));

    private void Change(PayoutFact payout, PayoutState state)
    {
        payouts[payouts.FindIndex(p => p.Id == payout.Id)] = payout with { State = state };
        if (state is PayoutState.Prepared or PayoutState.Approved)
            return;

        // What came to nothing leaves its parts and its set-offs to the next payout.
        setOffs.RemoveAll(s => s.Payout == payout.Id);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].PayoutId == payout.Id)
                parts[i] = parts[i] with { PayoutId = null };
        }
    }

    private void Book(int year, LedgerTransaction? transaction, Derivation? explained, Money booked)
    {
        if (transaction is not null)
            ledger.Add(new(year, transaction, explained, booked));
    }

    /// <summary>One transaction with its Rechenweg and the amount that it must give.</summary>
    private sealed record Booked(int Year, LedgerTransaction Transaction, Derivation? Explained, Money Amount);
}
