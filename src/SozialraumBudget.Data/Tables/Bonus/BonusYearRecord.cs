using SozialraumBudget.Domain.Bonus;

namespace SozialraumBudget.Data.Tables;

/// <summary>The performance bonus of one agreement and year; without a row nothing is proposed yet.</summary>
public sealed class BonusYearRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>Last day on which both sides agree without a reason.</summary>
    public required DateOnly AgreeBy { get; init; }

    public BonusState State { get; set; } = BonusState.Open;

    /// <summary>Who prepared it last; approving takes another person.</summary>
    public Stamp? Prepared { get; set; }

    public Stamp? Approved { get; set; }

    public uint RowVersion { get; init; }
}
