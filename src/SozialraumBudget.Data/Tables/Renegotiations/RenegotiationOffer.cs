using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>What one side offers as the year's total. Never changed; the next offer takes its place.</summary>
public sealed class RenegotiationOffer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RenegotiationId { get; init; }

    public required RoundSide Side { get; init; }

    /// <summary>Total of the year, above zero.</summary>
    public required Money Total { get; init; }

    public required string Reason { get; init; }

    public required Stamp Made { get; init; }
}

/// <summary>A file that an offer rests on.</summary>
public sealed class RenegotiationFile
{
    public required Guid OfferId { get; init; }

    public required Guid FileId { get; init; }
}
