using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Agreements;

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
