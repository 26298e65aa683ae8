using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Arbitrations;

namespace SozialraumBudget.Data.Arbitrations;

/// <summary>An arbitration with its steps, and the year it is about.</summary>
public sealed record ArbitrationDossier
{
    public required ArbitrationRecord Record { get; init; }

    public required AgreementStanding Standing { get; init; }

    /// <summary>The oldest first; the first is the call.</summary>
    public required IReadOnlyList<ArbitrationStep> Steps { get; init; }

    /// <summary>Files of the steps.</summary>
    public IReadOnlyDictionary<Guid, StoredFile> Files { get; init; } = new Dictionary<Guid, StoredFile>();

    public ArbitrationStep Call => Steps[0];

    public ArbitrationFacts Facts =>
        new(Record.CalledBy, [.. Steps.Select(static s => new StepFact(s.Kind, s.Side, s.Day, s.AnswerBy, s.Total))]);

    /// <summary>"Schlichtung 1".</summary>
    public string Name => $"Schlichtung {Record.Number}";
}
