using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Why others than the provider bear days of external help (rule 4.7 in docs/rules.md). The public side alone records it. Never changed:
/// a later record replaces it, so that what an accepted return was computed with can be found again.
/// </summary>
public sealed class CaseBearingRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required string CaseNumber { get; init; }

    public required CaseBearingKind Kind { get; init; }

    /// <summary>First day of the conflict; of a case that moved in, the day it did.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the conflict; of a case that moved in, the day it was entered into the planning. Null while open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The city's share of a contested day.</summary>
    public required Share CityShare { get; init; }

    public required string Reason { get; init; }

    /// <summary>The record that this one takes the place of.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>It only takes the other one back.</summary>
    public bool IsVoid { get; init; }

    public required Stamp Recorded { get; init; }
}

/// <summary>Why somebody else bears days.</summary>
public enum CaseBearingKind
{
    /// <summary>The case moved in while already stationary.</summary>
    MovedIn,

    /// <summary>An unresolved conflict on the case.</summary>
    Conflict,
}
