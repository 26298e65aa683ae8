using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>All that is on record about an agreement's budget year, as <see cref="Standing"/> and the decisions read it.</summary>
public sealed record YearFacts
{
    public required Guid AgreementId { get; init; }

    public required int Year { get; init; }

    public required AgreementState State { get; init; }

    /// <summary>Last day of an agreement that was ended; null: none was.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Last day of the year on which the agreement holds; the year can be settled from the day after.</summary>
    public DateOnly LastDay => AgreementPeriod.LastDay(new(Year), EndedOn);

    /// <summary>The agreement's budget model retains a part against proofs.</summary>
    public bool Retains { get; init; }

    /// <summary>Agreed for today: days before its due day from which on a payout may be prepared; null: at any time.</summary>
    public int? PreparationDays { get; init; }

    /// <summary>The newest version of the fixed budget; null before the first.</summary>
    public BudgetInForce? Budget { get; init; }

    /// <summary>What was granted beyond the budget, in the order of the keys.</summary>
    public IReadOnlyList<DueFact> Additional { get; init; } = [];

    /// <summary>All payouts of the year, also refused, withdrawn and reversed ones, in the order they were prepared.</summary>
    public IReadOnlyList<PayoutFact> Payouts { get; init; } = [];

    public IReadOnlyList<RetentionFact> Parts { get; init; } = [];

    /// <summary>Claims on the provider that are not withdrawn, of all years of the agreement, the oldest first.</summary>
    public IReadOnlyList<ClaimFact> Claims { get; init; } = [];
}

/// <summary>The version of a budget that holds.</summary>
public sealed record BudgetInForce(
    Guid Id,
    int Version,
    Money Total,
    Money Payable,
    Money Retention,
    Money BonusMaximum,
    IReadOnlyList<DueFact> Dues
)
{
    /// <summary>Granted and not paid, EUR, beside the total; null where the model allocates nothing (ADR 0052).</summary>
    public Money? Allocated { get; init; }

    public Grant Grant => new(Total, Allocated);
}

/// <summary>A due of the version in force, or one beyond the budget.</summary>
public sealed record DueFact(DueKey Key, DuePurpose Purpose, Money Amount, DateOnly DueOn);

/// <summary>A payout on record.</summary>
public sealed record PayoutFact
{
    public required Guid Id { get; init; }

    public required DueKey Key { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required PayoutState State { get; init; }

    /// <summary>What of the budget falls due with it.</summary>
    public required Money Due { get; init; }

    /// <summary>Released retention in it.</summary>
    public required Money Released { get; init; }

    /// <summary>What it sets off against claims; below zero where credits are more.</summary>
    public required Money SetOff { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>User who prepared it; the same person never approves it.</summary>
    public Guid PreparedBy { get; init; }

    public string PreparedName { get; init; } = "";

    /// <summary>When and why it was refused, withdrawn or reversed; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public string? EndReason { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Its transfers in the order they were handed over; all but the last came to nothing.</summary>
    public IReadOnlyList<TransferFact> Transfers { get; init; } = [];

    /// <summary>The newest transfer; null while no file has contained the payout.</summary>
    public TransferFact? Transfer => Transfers.Count > 0 ? Transfers[^1] : null;

    /// <summary>In a file for the cash office, paid or not; neither withdrawn nor rejected.</summary>
    public bool IsHandedOver => Transfer is { Holds: true };

    /// <summary>bezahlt am: day the bank carried it out; null while it has not, or where the money came back.</summary>
    public DateOnly? PaidOn => Transfer is { State: TransferState.Executed } paid ? paid.ExecutedOn : null;

    /// <summary>What the provider is entitled to: due + released retention.</summary>
    public Money Gross => Due + Released;

    /// <summary>The transfer; zero when everything is set off.</summary>
    public Money Amount => Gross - SetOff;

    /// <summary>Prepared or approved: it takes its due, its parts and its set-offs.</summary>
    public bool IsActive => State is PayoutState.Prepared or PayoutState.Approved;

    public PayoutStep Step => PayoutSteps.Of(State, Amount, Transfer?.State);
}

/// <summary>A part of the retention and the payout that took it.</summary>
public sealed record RetentionFact(
    Guid Id,
    string Condition,
    string Name,
    Money Amount,
    DateOnly DueOn,
    RetentionState State,
    Guid? PayoutId = null,
    Guid ItemId = default
)
{
    public bool IsReleased => State == RetentionState.Accepted;
}

/// <summary>A claim on the provider that payouts set off; below zero a credit of the provider, which the next payout takes whole.</summary>
/// <param name="Year">The budget year it concerns; only that year's ledger carries claims of renegotiations.</param>
/// <param name="Used">What payouts that are prepared or approved set off of it, in any year.</param>
public sealed record ClaimFact(
    Guid Id,
    int Year,
    DeductionSource Source,
    Money Amount,
    Money Used,
    DateOnly ClaimedOn,
    string Reason = "",
    string Basis = ""
)
{
    /// <summary>Received in money; no payout sets that off any more.</summary>
    public Money Repaid { get; init; }

    public Money Open => Amount - Used - Repaid;

    /// <summary>The ledger of the year carries it: it came of a renegotiation.</summary>
    public bool IsBooked => Source.IsBooked();
}
