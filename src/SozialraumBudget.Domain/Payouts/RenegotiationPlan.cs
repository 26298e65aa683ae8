using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What a renegotiated budget means for the rest of the year.</summary>
public sealed record RenegotiationPlan
{
    public required Money Payable { get; init; }

    public required Money Retention { get; init; }

    /// <summary>Instalments still to be prepared; with those already booked they add up to Payable.</summary>
    public required IReadOnlyList<PlannedInstalment> Open { get; init; }

    /// <summary>All parts of the new retention, the released ones with their new amount.</summary>
    public required IReadOnlyList<RetentionPart> RetentionParts { get; init; }

    /// <summary>New minus released amount of the parts already released; goes to released retention.</summary>
    public required Money ReleasedDifference { get; init; }
}
