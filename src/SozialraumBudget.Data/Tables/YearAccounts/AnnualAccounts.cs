using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Tables;

/// <summary>The provider's annual accounts for one agreement and year; without a row they are open. Their lines hang on sheets.</summary>
public sealed class AnnualAccounts
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees them.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    public ReturnState State { get; set; } = ReturnState.Draft;

    /// <summary>The version that is worked on or that holds: 1, with each amendment one more.</summary>
    public int Version { get; set; } = 1;

    public uint RowVersion { get; init; }
}
