using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Abzug: a claim on the provider that payouts set off. Never changed; withdrawn only while no payout uses it.</summary>
public sealed class DeductionRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The year the claim concerns; it may be set off in a later one.</summary>
    public required int BudgetYear { get; init; }

    public required DeductionSource Source { get; init; }

    /// <summary>The version of the budget that made the claim; null for any other.</summary>
    public Guid? FixedBudgetId { get; init; }

    /// <summary>The step that accepted the return it follows from; null for any other.</summary>
    public Guid? ReturnStepId { get; init; }

    /// <summary>The settlement whose approval made the claim; null for any other.</summary>
    public Guid? SettlementId { get; init; }

    /// <summary>The earmark account whose rest is claimed back; null for any other.</summary>
    public Guid? EarmarkAccountId { get; init; }

    /// <summary>Above zero; below it a credit of the provider, which only an amended return gives.</summary>
    public required Money Amount { get; init; }

    public required string Reason { get; init; }

    /// <summary>Legal basis, clause or reference.</summary>
    public required string Basis { get; init; }

    public required DateOnly ClaimedOn { get; init; }

    /// <summary>Evidence, if any.</summary>
    public Guid? FileId { get; init; }

    public required Stamp Recorded { get; init; }

    public Stamp? Withdrawn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public uint RowVersion { get; init; }

    public void Withdraw(Stamp stamp, string reason)
    {
        if (Withdrawn is not null)
            throw new InvalidOperationException("The deduction is withdrawn already.");

        (Withdrawn, WithdrawalReason) = (stamp, reason);
    }
}
