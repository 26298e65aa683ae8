using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>What may be changed of an agreement as long as it is a draft.</summary>
/// <param name="BeginsOn">First day, if later than 1 January of the first year.</param>
/// <param name="Others">All further providers; who is missing here is taken out.</param>
/// <param name="Seen">Row version of the agreement as it was shown.</param>
public sealed record DraftChange(
    string? Title,
    int FirstYear,
    int LastYear,
    DateOnly? BeginsOn,
    IReadOnlyList<(Guid ProviderId, ProviderRole Role)> Others,
    uint Seen
);

/// <summary>A draft as it stands when it is to be changed.</summary>
/// <param name="RowVersion">Its present row version.</param>
/// <param name="Used">Budget years with something in them, and what that is: "Budgetvarianten".</param>
public sealed record DraftFacts(AgreementState State, uint RowVersion, Guid LeadProviderId, IReadOnlyList<(int Year, string What)> Used);
