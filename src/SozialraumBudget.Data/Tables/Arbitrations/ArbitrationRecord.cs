using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Schlichtung over a year's budget. Everything that happens in it is a step, the call first.</summary>
public sealed class ArbitrationRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>Of the year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The arbitration body both sides agreed on.</summary>
    public required string Body { get; init; }

    public required RoundSide CalledBy { get; init; }

    /// <summary>Follows from the steps; kept for the one that may run at a time.</summary>
    public ArbitrationState State { get; private set; } = ArbitrationState.Open;

    public uint RowVersion { get; init; }

    public void Close(ArbitrationState state) =>
        State = State == ArbitrationState.Open ? state : throw new InvalidOperationException($"An arbitration that is {State} is over.");
}

/// <summary>One step. Never changed.</summary>
public sealed class ArbitrationStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ArbitrationId { get; init; }

    public required ArbitrationStepKind Kind { get; init; }

    public required RoundSide Side { get; init; }

    /// <summary>Day of the call, statement, hearing, award or answer.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Of an award alone: the last day to answer it.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>What the side asks for, or the award says, as the year's total; null: no amount.</summary>
    public Money? Total { get; init; }

    public string? Text { get; init; }

    /// <summary>The paper behind it.</summary>
    public Guid? FileId { get; init; }

    public required Stamp Made { get; init; }
}
