using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>A file of payment orders handed to the cash office; a payout is in at most one.</summary>
public sealed class CashExport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SEPA message id, unique.</summary>
    public required string MessageId { get; init; }

    public required int Count { get; init; }

    public required Money Sum { get; init; }

    public required DateOnly ExecuteOn { get; init; }

    public required Stamp Created { get; init; }
}
