namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>Both sides of a reconciliation round.</summary>
public enum RoundSide
{
    /// <summary>The lead provider: its coordinator.</summary>
    Provider,

    /// <summary>The youth office: a controller or the area's manager.</summary>
    Office,
}

/// <summary>Where a reconciliation round stands (rule 4.7 in docs/rules.md).</summary>
public enum RoundState
{
    /// <summary>The provider has not handed its return in.</summary>
    AwaitsReturn,

    /// <summary>The office's own list is not in.</summary>
    AwaitsList,

    /// <summary>Both lists are in; what is open is known to those alone who see the cases.</summary>
    AtWork,

    /// <summary>Differences are open.</summary>
    Differences,

    /// <summary>Everything is agreed, nobody has signed.</summary>
    ToSign,

    /// <summary>One side has signed: nothing changes any more, the other side is next.</summary>
    HalfSigned,

    /// <summary>Both sides have signed: frozen.</summary>
    Closed,
}

/// <summary>German names of the states.</summary>
public static class RoundStates
{
    public static string Title(this RoundState state) =>
        state switch
        {
            RoundState.AwaitsReturn => "wartet auf die Meldung",
            RoundState.AwaitsList => "Fallliste des Jugendamts fehlt",
            RoundState.AtWork => "in Arbeit",
            RoundState.Differences => "Unterschiede offen",
            RoundState.ToSign => "zu unterschreiben",
            RoundState.HalfSigned => "von einer Seite unterschrieben",
            RoundState.Closed => "abgeschlossen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this RoundSide side) => side == RoundSide.Provider ? "Träger" : "Jugendamt";
}
