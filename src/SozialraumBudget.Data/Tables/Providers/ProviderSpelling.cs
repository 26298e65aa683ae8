namespace SozialraumBudget.Data.Tables;

/// <summary>A name in files that means a provider though it never bore it: somebody decided so, for all imports from then on.</summary>
public sealed class ProviderSpelling
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    /// <summary>As files write it.</summary>
    public required string Name { get; init; }

    /// <summary>The form in which names are compared; it means one provider only.</summary>
    public required string Folded { get; init; }

    public required Stamp Recorded { get; init; }
}
