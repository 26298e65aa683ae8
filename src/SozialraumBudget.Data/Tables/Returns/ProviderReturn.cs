using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Meldung of one agreement and period, a quarter or a month as its model reports; without a row it is open. Its data hang on its uploads.
/// </summary>
public sealed class ProviderReturn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required Period Period { get; init; }

    public ReturnState State { get; set; } = ReturnState.Draft;

    /// <summary>The version that is worked on or that holds: 1, with each amendment one more.</summary>
    public int Version { get; set; } = 1;

    public uint RowVersion { get; init; }
}
