using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>The reconciliation round of an agreement's period with what hangs on it; also one that nobody has begun.</summary>
public sealed record RoundDossier
{
    public required ReturnDossier Return { get; init; }

    /// <summary>Null while nobody has begun it.</summary>
    public ReconciliationRound? Round { get; init; }

    /// <summary>The office's list that counts; null while none is in.</summary>
    public OfficeCaseList? List { get; init; }

    /// <summary>What was agreed, the oldest first; empty for those who see no cases.</summary>
    public IReadOnlyList<AgreedDifferenceRecord> Notes { get; init; } = [];

    /// <summary>Both lists side by side; null while one is missing, and for those who see no cases.</summary>
    public CaseReconciliation? Compared { get; init; }

    /// <summary>Counts and deviation, kept with the second signature; null before.</summary>
    public RoundFigures? Figures { get; init; }

    /// <summary>The version of the return that is handed in; null while none is.</summary>
    public int? ReturnVersion => Return.HandedInVersion;

    /// <summary>The newest agreement on each difference.</summary>
    public IReadOnlyList<AgreedDifference> Agreed =>
        [
            .. Notes
                .GroupBy(static n => (n.CaseNumber, n.Kind))
                .Select(static g => g.Last())
                .Select(static n => new AgreedDifference(n.CaseNumber, n.Kind, n.Side, n.Value, n.Cause)),
        ];

    public IReadOnlyList<CaseDifference> Open => Compared is null ? [] : AgreedCases.Open(Compared, Agreed);

    public RoundFacts Facts =>
        new(
            ReturnVersion is not null,
            List is not null,
            Compared is null ? null : Open.Count,
            Round?.ProviderSigned?.UserId,
            Round?.OfficeSigned?.UserId
        );

    public RoundState State => Facts.State;
}
