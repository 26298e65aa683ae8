namespace SozialraumBudget.Domain.Selection;

/// <summary>What is next in a selection.</summary>
public enum SelectionStep
{
    /// <summary>Call, deadline and criteria are finished and published.</summary>
    Publish,

    /// <summary>Applications come in until the deadline.</summary>
    Collect,

    /// <summary>The deadline has passed, and nobody applied.</summary>
    NobodyApplied,

    /// <summary>Applications have no points yet.</summary>
    Score,

    /// <summary>The hearing of the committee, choice and wish are not on record.</summary>
    Hear,

    /// <summary>Everything is there: somebody proposes a decision.</summary>
    Propose,

    /// <summary>Another person decides on the proposal.</summary>
    Decide,

    Done,
}

/// <summary>The steps of a selection in their order; what the tasks and the page say comes from here.</summary>
public static class SelectionSteps
{
    /// <param name="deadline">Last day on which applications come in; null before somebody said.</param>
    /// <param name="ranking">All applicants.</param>
    public static SelectionStep Next(
        SelectionState state,
        DateOnly? deadline,
        DateOnly today,
        IReadOnlyList<RankedProvider> ranking,
        SelectionHearing hearing
    )
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(hearing);
        return state switch
        {
            SelectionState.Draft => SelectionStep.Publish,
            SelectionState.Proposed => SelectionStep.Decide,
            SelectionState.Decided => SelectionStep.Done,
            _ when deadline is not { } last || today <= last => SelectionStep.Collect,
            _ when ranking.Count == 0 => SelectionStep.NobodyApplied,
            _ when ranking.Any(static r => r.Total is null) => SelectionStep.Score,
            _ when !hearing.IsWhole => SelectionStep.Hear,
            _ => SelectionStep.Propose,
        };
    }

    public static string Title(this SelectionStep step) =>
        step switch
        {
            SelectionStep.Publish => "Aufruf fertigstellen und veröffentlichen",
            SelectionStep.Collect => "Bewerbungen eintragen",
            SelectionStep.NobodyApplied => "Niemand hat sich beworben",
            SelectionStep.Score => "Bewerbungen auswerten",
            SelectionStep.Hear => "Anhörung festhalten",
            SelectionStep.Propose => "Entscheidung vorschlagen",
            SelectionStep.Decide => "Entscheidung bestätigen oder zurückgeben",
            SelectionStep.Done => "abgeschlossen",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
}
