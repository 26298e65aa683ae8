using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One value of an agreement in a closed period, with its source. A change writes a new
/// version that ends or supersedes the old one; values are never edited, so that every amount can be recomputed.
/// </summary>
public sealed class AgreementTermRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>Name of the domain's term key.</summary>
    public required string Key { get; init; }

    /// <summary>Invariant text, as the domain's term parser reads it.</summary>
    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Set when a later version begins.</summary>
    public DateOnly? ValidTo { get; set; }

    public required int Version { get; init; }

    /// <summary>Contract clause, resolution or tariff.</summary>
    public required string Source { get; init; }

    public required string Reason { get; init; }

    public required Stamp Created { get; init; }

    /// <summary>Set when a newer version begins on the same day.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    /// <summary>As the domain reads it.</summary>
    public DatedTerm Dated() =>
        new()
        {
            Key = Enum.Parse<TermKey>(Key),
            Value = Value,
            ValidFrom = ValidFrom,
            Version = Version,
            Source = Source,
            Reason = Reason,
        };

    /// <summary>As the rule of succession asks for it.</summary>
    public TermVersion AsVersion() => new(Version, ValidFrom, ValidTo, SupersededAt is not null, Value, Created.Name);
}
