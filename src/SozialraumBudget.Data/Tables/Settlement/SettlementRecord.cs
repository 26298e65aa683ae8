using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One version of the settlement of an agreement's year: frozen when it is prepared, with facts, terms and Rechenweg. Only its state moves,
/// once; a later version settles the difference.
/// </summary>
public sealed class SettlementRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>From 1; also of those that were refused or withdrawn.</summary>
    public required int Version { get; init; }

    public SettlementState State { get; private set; } = SettlementState.Prepared;

    /// <summary>JSON of all sources; gives the same settlement ever after.</summary>
    public required string Facts { get; init; }

    /// <summary>JSON of the Rechenweg.</summary>
    public required string Derivation { get; init; }

    /// <summary>Result of the annual accounts.</summary>
    public required Money Accounts { get; init; }

    /// <summary>Closed by plan and actual: no money moves, whatever the accounts say.</summary>
    public bool IsClosing { get; init; }

    /// <summary>What the accounts are held against: result by documented work, or plan − actual.</summary>
    public required Money Plausibility { get; init; }

    public required Money Paid { get; init; }

    public required Money Returned { get; init; }

    public required Money YouthWelfare { get; init; }

    public required Money Help { get; init; }

    public required Money Borne { get; init; }

    /// <summary>Paid in the year for networking, and earmarked by a closing.</summary>
    public Money Networking { get; init; }

    /// <summary>Why it closes although the proofs differ by more than is agreed; null where they do not.</summary>
    public string? Decision { get; init; }

    /// <summary>Why the year is settled again; null for the first.</summary>
    public string? Reason { get; init; }

    public required Stamp Prepared { get; init; }

    public Stamp? Approved { get; private set; }

    /// <summary>Refused or withdrawn.</summary>
    public Stamp? Ended { get; private set; }

    public string? EndReason { get; private set; }

    public uint RowVersion { get; init; }

    public SettlementBalance Balance => new(Paid, Returned, YouthWelfare, Help, Borne);

    public void Approve(Stamp stamp) => (State, Approved) = (Moved(SettlementState.Approved), stamp);

    public void Refuse(Stamp stamp, string reason) => (State, Ended, EndReason) = (Moved(SettlementState.Refused), stamp, reason);

    public void Withdraw(Stamp stamp) => (State, Ended) = (Moved(SettlementState.Withdrawn), stamp);

    private SettlementState Moved(SettlementState to) =>
        State == SettlementState.Prepared ? to : throw new InvalidOperationException($"A settlement that is {State} does not move.");
}
