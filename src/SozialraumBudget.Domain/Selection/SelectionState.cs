namespace SozialraumBudget.Domain.Selection;

/// <summary>How far a selection of the lead provider has come.</summary>
public enum SelectionState
{
    /// <summary>Call and criteria are being written; nobody at the providers sees them.</summary>
    Draft,

    /// <summary>The call is open to all; text, deadline and criteria are fixed.</summary>
    Called,

    /// <summary>Somebody proposed a decision; another person confirms it or sends it back.</summary>
    Proposed,

    /// <summary>Confirmed by a second person; nothing changes any more.</summary>
    Decided,
}

/// <summary>What became of an application.</summary>
public enum ApplicationOutcome
{
    Open,
    Chosen,
    NotChosen,
}

/// <summary>German names.</summary>
public static class SelectionNames
{
    public static string Title(this SelectionState state) =>
        state switch
        {
            SelectionState.Draft => "Entwurf",
            SelectionState.Called => "Aufruf veröffentlicht",
            SelectionState.Proposed => "Entscheidung vorgeschlagen",
            SelectionState.Decided => "entschieden",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this ApplicationOutcome outcome) =>
        outcome switch
        {
            ApplicationOutcome.Open => "noch nicht entschieden",
            ApplicationOutcome.Chosen => "ausgewählt",
            ApplicationOutcome.NotChosen => "nicht ausgewählt",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
}
