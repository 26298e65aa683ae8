using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>What a renegotiated budget means for the rest of the year.</summary>
public sealed record RenegotiationPlan
{
    public required Money Payable { get; init; }

    public required Money Retention { get; init; }

    /// <summary>Instalments still to be prepared, never negative; with those already booked, less all claims, they add up to Payable.</summary>
    public required IReadOnlyList<PlannedInstalment> Open { get; init; }

    /// <summary>Rückforderung: instalments beyond Payable; zero or more. To be set off like a deduction.</summary>
    public Money Claim { get; init; }

    /// <summary>All parts of the new retention, the released ones with their new amount.</summary>
    public required IReadOnlyList<PlannedRetention> RetentionParts { get; init; }

    /// <summary>New minus released amount of the parts already released; goes to released retention.</summary>
    public required Money ReleasedDifference { get; init; }

    /// <summary>Rückforderung: what paid parts of the retention got beyond their new amount; zero or more.</summary>
    public Money RetentionClaim { get; init; }

    /// <summary>Both claims together.</summary>
    public Money Reclaimed => Claim + RetentionClaim;
}
