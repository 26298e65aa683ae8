using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Aufrechnung: what one payout sets off of one deduction. It counts while the payout is prepared or approved.</summary>
public sealed class SetOffRecord
{
    public required Guid PayoutId { get; init; }

    public required Guid DeductionId { get; init; }

    /// <summary>With the sign of the deduction, never zero.</summary>
    public required Money Amount { get; init; }
}
