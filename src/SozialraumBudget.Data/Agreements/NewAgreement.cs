using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Agreements;

/// <summary>What a new agreement is made from.</summary>
public sealed record NewAgreement
{
    /// <summary>Key of the budget model.</summary>
    public required string Model { get; init; }

    public required Guid AreaId { get; init; }

    public required Guid LeadProviderId { get; init; }

    public required string Title { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    /// <summary>First day, if later than 1 January of the first year.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>Further providers; they see the agreement.</summary>
    public IReadOnlyList<(Guid ProviderId, ProviderRole Role)> Others { get; init; } = [];

    /// <summary>Proposals that were taken over knowingly, each with its source.</summary>
    public IReadOnlyList<TermProposal> Terms { get; init; } = [];

    /// <summary>Take over the retention conditions of this agreement, with deadlines moved to the first year.</summary>
    public Guid? ConditionsFromId { get; init; }
}

/// <summary>A value offered for a new agreement.</summary>
public sealed record TermProposal(TermKey Key, string Value, string Source, string Reason);
