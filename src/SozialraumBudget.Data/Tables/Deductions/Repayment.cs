using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Zahlungseingang: money that the provider paid back on a claim, where no payout sets it off. Never changed.</summary>
public sealed class Repayment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid DeductionId { get; init; }

    /// <summary>Above zero, at most what was open.</summary>
    public required Money Amount { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Of the cash office or the bank statement.</summary>
    public required string Reference { get; init; }

    public required Stamp Recorded { get; init; }
}
