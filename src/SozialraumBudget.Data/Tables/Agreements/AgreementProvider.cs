using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Tables;

/// <summary>A provider that takes part in an agreement and therefore sees it.</summary>
public sealed class AgreementProvider
{
    public required Guid AgreementId { get; init; }

    public required Guid ProviderId { get; init; }

    public required ProviderRole Role { get; init; }
}
