using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Abgleichrunde of one agreement and period: minutes and signatures of both sides. From the first signature on it holds to the tables it
/// compares; from the second on nothing of it changes.
/// </summary>
public sealed class ReconciliationRound
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required Period Period { get; init; }

    public string Minutes { get; set; } = "";

    public Stamp? MinutesWritten { get; set; }

    public Stamp? ProviderSigned { get; set; }

    public Stamp? OfficeSigned { get; set; }

    /// <summary>Uploads of the return that are compared, once a side has signed.</summary>
    public Guid[] Sources { get; set; } = [];

    /// <summary>JSON of counts and deviation, once both have signed.</summary>
    public string? Figures { get; set; }

    public uint RowVersion { get; init; }
}
