using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Settlement;

namespace SozialraumBudget.Data.Settlement;

/// <summary>The settlement of an agreement's year with all its versions; also one that nobody has prepared.</summary>
public sealed record SettlementDossier
{
    public required AgreementStanding Standing { get; init; }

    /// <summary>All versions, the oldest first.</summary>
    public IReadOnlyList<SettlementRecord> Versions { get; init; } = [];

    /// <summary>As it would be prepared now; null where it is not asked for.</summary>
    public SettlementPlan? Preview { get; init; }

    /// <summary>The settlement that holds; null before the first is approved.</summary>
    public SettlementRecord? Approved => Versions.LastOrDefault(static v => v.State == SettlementState.Approved);

    /// <summary>The one that waits for a second person.</summary>
    public SettlementRecord? Waiting => Versions.FirstOrDefault(static v => v.State == SettlementState.Prepared);

    /// <summary>The newest that is neither refused nor withdrawn.</summary>
    public SettlementRecord? Last => Waiting ?? Approved;

    public PastSettlement? Past =>
        Last is { } last
            ? new(last.Version, last.State, last.Balance, last.Accounts, last.Plausibility) { Networking = last.Networking }
            : null;

    /// <summary>"abgerechnet", "zur Freigabe", "offen".</summary>
    public string StateText => Last?.State.Title() ?? "offen";
}
