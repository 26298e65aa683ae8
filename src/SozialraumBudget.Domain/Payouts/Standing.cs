using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// Where an agreement's budget year stands on a day: the one source of due, overdue, next payout, prepared, approved, handed over,
/// paid, retained, released, set off and claimed. Every list, tile, home page, task, letter and answer shows what this says. All
/// amounts are EUR.
/// The figures add up: Total + Additional = ApprovedGross + ToPay + Retained - ClaimsOfYear. Each is the sum of its <see cref="Parts"/>.
/// </summary>
public sealed partial class Standing
{
    private readonly List<PayoutFact> approved;
    private readonly List<PayoutFact> prepared;

    public Standing(YearFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        (Facts, Today) = (facts, today);
        approved = [.. facts.Payouts.Where(static p => p.State == PayoutState.Approved)];
        prepared = [.. facts.Payouts.Where(static p => p.State == PayoutState.Prepared)];
        Dues = DueRows.Of(this);
    }

    /// <summary>EUR.</summary>
    public Money this[StandingFigure figure] => Money.Sum(Parts(figure).Select(static p => p.Amount));

    public YearFacts Facts { get; }

    public DateOnly Today { get; }

    /// <summary>
    /// Something is or can be retained: whoever shows the year speaks of retention, else nobody does (<see cref="RetentionFigure"/>).
    /// </summary>
    public bool Retains => Facts.Retains || Facts.Parts.Count > 0;

    /// <summary>Budget of the year; zero before it is fixed.</summary>
    public Money Total => this[StandingFigure.Total];

    /// <summary>Zusätzlich bewilligt: what bonus and settlement grant beyond the budget, paid or not.</summary>
    public Money Additional => this[StandingFigure.Additional];

    /// <summary>Freigegeben: transfers approved, set-offs taken off.</summary>
    public Money Approved => this[StandingFigure.Approved];

    /// <summary>Of what is approved: in files for the cash office, paid or not.</summary>
    public Money HandedOver => this[StandingFigure.HandedOver];

    /// <summary>Bezahlt: of what is handed over, what the bank has carried out.</summary>
    public Money Paid => this[StandingFigure.Paid];

    /// <summary>Verrechnet: what approved payouts set off.</summary>
    public Money SetOff => this[StandingFigure.SetOff];

    /// <summary>Approved before set-offs.</summary>
    public Money ApprovedGross => Approved + SetOff;

    /// <summary>Vorbereitet: transfers that wait for approval.</summary>
    public Money Prepared => this[StandingFigure.Prepared];

    /// <summary>Einbehalten: parts of the retention whose proof is not accepted.</summary>
    public Money Retained => this[StandingFigure.Retained];

    /// <summary>Einbehalten for one counter-performance.</summary>
    public Money RetainedOf(string condition) =>
        Money.Sum(Facts.Parts.Where(p => !p.IsReleased && p.Condition == condition).Select(static p => p.Amount));

    /// <summary>Freigegebener Einbehalt that no approved payout has paid; a prepared one may contain it.</summary>
    public Money Released => this[StandingFigure.Released];

    /// <summary>Released retention in approved payouts.</summary>
    public Money ReleasedApproved => this[StandingFigure.ReleasedApproved];

    /// <summary>Of the released retention: what no payout contains yet; the next one takes it.</summary>
    public Money ReleasedWaiting => Released - Money.Sum(prepared.Select(static p => p.Released));

    /// <summary>Of what waits: what renegotiations changed on parts that are paid already; may be negative.</summary>
    public Money ReleasedCorrection =>
        ReleasedWaiting - Money.Sum(Facts.Parts.Where(static p => p is { IsReleased: true, PayoutId: null }).Select(static p => p.Amount));

    /// <summary>Fällig: what the dues whose turn it is would transfer; those whose day has passed are among them.</summary>
    public Money DueNow => this[StandingFigure.DueNow];

    /// <summary>Noch auszuzahlen, before set-offs: open dues and released retention. Never negative.</summary>
    public Money ToPay => this[StandingFigure.ToPay];

    /// <summary>Ruht: of what is to be paid, instalments that a settled or ended agreement does not pay any more.</summary>
    public Money Resting => Money.Sum(Dues.Where(static d => d.Step == PayoutStep.Resting).Select(static d => d.Gross));

    /// <summary>Rückforderungen that renegotiations of this year made, set off or not.</summary>
    public Money ClaimsOfYear => this[StandingFigure.ClaimsOfYear];

    /// <summary>Offene Abzüge: claims of all years and kinds that no payout has set off.</summary>
    public Money ClaimsOpen => this[StandingFigure.ClaimsOpen];

    /// <summary>Dues in order, each with its payout, and payouts of retention alone.</summary>
    public IReadOnlyList<DueStanding> Dues { get; }

    /// <summary>Refused, withdrawn and reversed payouts: they moved no money.</summary>
    public IReadOnlyList<PayoutFact> CameToNothing => [.. Facts.Payouts.Where(static p => !p.IsActive)];

    /// <summary>The earliest due that is not approved and has something to pay; null when everything is.</summary>
    public DueStanding? Next => Dues.Where(static d => d.Waits).MinBy(static d => (d.DueOn, d.Key));

    /// <summary>Dues are left that a settled or ended agreement does not pay.</summary>
    public bool Rests => Dues.Any(static d => d.Step == PayoutStep.Resting);

    /// <summary>Dues whose day has passed without an approved payout.</summary>
    public IReadOnlyList<DueStanding> Overdue => [.. Dues.Where(static d => d.IsOverdue)];

    /// <summary>Approved transfers that nobody handed to the cash office.</summary>
    public IReadOnlyList<DueStanding> WaitingForCashOffice => [.. Dues.Where(static d => d.Step == PayoutStep.Approved)];

    /// <summary>The due that is to be prepared next; null when none is open, or none may be prepared yet.</summary>
    public DueStanding? ToPrepare => Dues.FirstOrDefault(static d => d.CanBePrepared);

    /// <summary>
    /// The due that can be prepared anew after a payout that came to nothing: the same one; released retention waits under a key of its
    /// own each time. Null when the payout is in force, or another one has taken its place.
    /// </summary>
    public DueStanding? Again(PayoutState state, DuePurpose purpose, DueKey key) =>
        state.CameToNothing()
            ? Dues.FirstOrDefault(d =>
                d.Step.CanBePrepared() && (purpose == DuePurpose.Retention ? d.Purpose == DuePurpose.Retention : d.Key == key)
            )
            : null;

    /// <summary>The same year once its agreement has moved on.</summary>
    public Standing After(Agreements.AgreementState state) => new(Facts with { State = state }, Today);

    public DueStanding? Due(DueKey key) => Dues.FirstOrDefault(d => d.Key == key);
}
