namespace SozialraumBudget.Data.Tables;

/// <summary>A version of what is agreed for a year. Its terms change until both sides have signed; then never again.</summary>
public sealed class BonusAgreementRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BonusYearId { get; init; }

    /// <summary>1, with each amendment one more.</summary>
    public required int Version { get; init; }

    /// <summary>Why it is agreed late or anew; empty for what is agreed in time.</summary>
    public required string Reason { get; set; }

    /// <summary>JSON of <see cref="Domain.Bonus.BonusAgreement"/>.</summary>
    public required string Terms { get; set; }

    /// <summary>The office's signature: that of who proposed it.</summary>
    public required Stamp Proposed { get; set; }

    /// <summary>The provider's signature; null while it lacks.</summary>
    public Stamp? Accepted { get; set; }

    public uint RowVersion { get; init; }
}
