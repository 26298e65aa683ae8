using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One payout to a lead provider: prepared by a controller, approved by somebody else, booked once, corrected only by
/// reversal. Bank details and names are kept as they were.
/// </summary>
public sealed class Payout
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>Month or quarter of the due it pays.</summary>
    public required Period Period { get; init; }

    public required int Sequence { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required Guid FixedBudgetId { get; init; }

    public PayoutState State { get; private set; } = PayoutState.Prepared;

    /// <summary>What of the budget falls due with it.</summary>
    public required Money Due { get; init; }

    /// <summary>Released retention in it.</summary>
    public required Money Released { get; init; }

    /// <summary>Set off against claims on the provider; zero or more.</summary>
    public required Money SetOff { get; init; }

    /// <summary>The transfer. Zero: everything is set off, the payout is booked and nothing is transferred.</summary>
    public required Money Amount { get; init; }

    public Money Gross => Due + Released;

    public DueKey Key => new(Period, Sequence);

    public bool IsTransferred => Amount > Money.Zero;

    public required DateOnly DueOn { get; init; }

    public required Guid ProviderId { get; init; }

    public required string PayeeName { get; init; }

    public required string Iban { get; init; }

    public required string AccountHolder { get; init; }

    /// <summary>Verwendungszweck, unique.</summary>
    public required string TransferReference { get; init; }

    /// <summary>JSON of the Rechenweg.</summary>
    public required string Derivation { get; init; }

    /// <summary>Preparation is the factual and arithmetical confirmation (sachlich und rechnerisch richtig).</summary>
    public required Stamp Prepared { get; init; }

    public Stamp? Approved { get; private set; }

    public Stamp? Refused { get; private set; }

    public string? RefusalReason { get; private set; }

    /// <summary>Taken back by who prepared it.</summary>
    public Stamp? Withdrawn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public Stamp? Reversed { get; private set; }

    public string? ReversalReason { get; private set; }

    /// <summary>The file it is in; null before, and again once its transfer there has come to nothing.</summary>
    public Guid? CashExportId { get; set; }

    public uint RowVersion { get; init; }

    /// <summary>What is paid, in words of the field; also the text of the booking.</summary>
    public string Title => DueNames.Payout(Key, Purpose);

    /// <exception cref="InvalidOperationException">
    /// Not prepared any more, or preparer and approver are the same person (guard rail 7).
    /// </exception>
    public void Approve(Stamp stamp)
    {
        Ensure(PayoutState.Prepared);
        if (stamp.UserId == Prepared.UserId)
            throw new InvalidOperationException("Preparer and approver must be different persons.");

        State = PayoutState.Approved;
        Approved = stamp;
    }

    public void Refuse(Stamp stamp, string reason)
    {
        Ensure(PayoutState.Prepared);
        State = PayoutState.Refused;
        Refused = stamp;
        RefusalReason = reason;
    }

    /// <exception cref="InvalidOperationException">Not prepared any more, or by somebody who did not prepare it.</exception>
    public void Withdraw(Stamp stamp, string reason)
    {
        Ensure(PayoutState.Prepared);
        if (stamp.UserId != Prepared.UserId)
            throw new InvalidOperationException("Only the preparer withdraws.");

        State = PayoutState.Withdrawn;
        Withdrawn = stamp;
        WithdrawalReason = reason;
    }

    public void Reverse(Stamp stamp, string reason)
    {
        Ensure(PayoutState.Approved);
        State = PayoutState.Reversed;
        Reversed = stamp;
        ReversalReason = reason;
    }

    private void Ensure(PayoutState expected)
    {
        if (State != expected)
            throw new InvalidOperationException($"The payout is {State}, not {expected}.");
    }
}
