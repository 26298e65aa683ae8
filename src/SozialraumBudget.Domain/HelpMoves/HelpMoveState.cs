namespace SozialraumBudget.Domain.HelpMoves;

/// <summary>What happened to the stationary help that money moves for.</summary>
public enum HelpMoveKind
{
    /// <summary>It did not begin, because flexible help took its place.</summary>
    Avoided,

    /// <summary>It ended early: the young person came back.</summary>
    BroughtBack,
}

/// <summary>Where a move stands; it follows from <see cref="HelpMoveFacts"/>.</summary>
public enum HelpMoveState
{
    /// <summary>Nobody has signed.</summary>
    Proposed,

    /// <summary>One side has signed.</summary>
    HalfSigned,

    /// <summary>Both sides have signed: it moves money in the next version of the budget and never changes.</summary>
    Signed,

    /// <summary>Taken back before both had signed, with the reason.</summary>
    Withdrawn,
}

/// <summary>German names.</summary>
public static class HelpMoveNames
{
    /// <summary>As in the record that the budget is formed from.</summary>
    public static string Title(this HelpMoveKind kind) =>
        kind switch
        {
            HelpMoveKind.Avoided => "vermieden",
            HelpMoveKind.BroughtBack => "zurückgeholt",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this HelpMoveState state) =>
        state switch
        {
            HelpMoveState.Proposed => "vorgeschlagen",
            HelpMoveState.HalfSigned => "eine Unterschrift fehlt",
            HelpMoveState.Signed => "unterschrieben",
            HelpMoveState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
