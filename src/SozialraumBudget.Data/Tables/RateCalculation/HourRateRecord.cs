using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A calculation of a provider's hour rate for a year; the newest one counts. Never changed.</summary>
public sealed class HourRateRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>EUR per hour, as it follows from the facts.</summary>
    public required Money Rate { get; init; }

    /// <summary>JSON of the typed record: posts, pay, times, overhead.</summary>
    public required string Facts { get; init; }

    /// <summary>What the figures rest on, e.g. "Kalkulation des Trägers vom 03.11.2026".</summary>
    public required string Source { get; init; }

    public required Stamp Recorded { get; init; }
}
