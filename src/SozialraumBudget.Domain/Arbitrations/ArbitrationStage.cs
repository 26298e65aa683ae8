namespace SozialraumBudget.Domain.Arbitrations;

/// <summary>What happened in an arbitration.</summary>
public enum ArbitrationStepKind
{
    /// <summary>A side has called the arbitration body, saying what the dispute is about.</summary>
    Called,

    /// <summary>A side says how it sees it.</summary>
    Statement,

    /// <summary>The body has named a day; another one takes its place.</summary>
    Hearing,

    /// <summary>The body has decided, or proposed a settlement.</summary>
    Award,

    /// <summary>A side accepts the award.</summary>
    Accepted,

    /// <summary>A side does not accept it, for a reason.</summary>
    Rejected,

    /// <summary>The side that called takes it back, for a reason.</summary>
    Withdrawn,
}

/// <summary>Whether an arbitration runs, and how it ended.</summary>
public enum ArbitrationState
{
    Open,

    /// <summary>Both sides have accepted the award.</summary>
    Settled,

    /// <summary>A side has rejected it: the way to the courts is open.</summary>
    Failed,

    /// <summary>Taken back before an award.</summary>
    Withdrawn,
}

/// <summary>What is next.</summary>
public enum ArbitrationStage
{
    /// <summary>The body has named no day.</summary>
    AwaitsHearing,

    /// <summary>A day is named, an award is not there.</summary>
    AwaitsAward,

    /// <summary>At least one side owes its answer.</summary>
    AwardToAnswer,

    Settled,
    Failed,
    Withdrawn,
}

/// <summary>German names.</summary>
public static class ArbitrationNames
{
    public static string Title(this ArbitrationStepKind kind) =>
        kind switch
        {
            ArbitrationStepKind.Called => "Anrufung",
            ArbitrationStepKind.Statement => "Stellungnahme",
            ArbitrationStepKind.Hearing => "Termin",
            ArbitrationStepKind.Award => "Spruch",
            ArbitrationStepKind.Accepted => "Spruch angenommen",
            ArbitrationStepKind.Rejected => "Spruch abgelehnt",
            ArbitrationStepKind.Withdrawn => "Zurückgenommen",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this ArbitrationState state) =>
        state switch
        {
            ArbitrationState.Open => "läuft",
            ArbitrationState.Settled => "Spruch angenommen",
            ArbitrationState.Failed => "gescheitert",
            ArbitrationState.Withdrawn => "zurückgenommen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this ArbitrationStage stage) =>
        stage switch
        {
            ArbitrationStage.AwaitsHearing => "Termin offen",
            ArbitrationStage.AwaitsAward => "Spruch offen",
            ArbitrationStage.AwardToAnswer => "Spruch zu beantworten",
            ArbitrationStage.Settled => "Spruch angenommen",
            ArbitrationStage.Failed => "gescheitert",
            ArbitrationStage.Withdrawn => "zurückgenommen",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    /// <summary>Somebody still has to do something.</summary>
    public static bool IsRunning(this ArbitrationStage stage) => stage <= ArbitrationStage.AwardToAnswer;
}
