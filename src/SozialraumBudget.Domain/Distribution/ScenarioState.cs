namespace SozialraumBudget.Domain.Distribution;

/// <summary>Where a scenario of the distribution stands.</summary>
public enum ScenarioState
{
    /// <summary>Being worked on; for controlling and management alone.</summary>
    Draft,

    /// <summary>The council decided so: it holds for its year and never changes.</summary>
    Decided,

    /// <summary>A later decision for the same year took its place.</summary>
    Superseded,
}

/// <summary>German names of the states.</summary>
public static class ScenarioStates
{
    public static string Title(this ScenarioState state) =>
        state switch
        {
            ScenarioState.Draft => "Entwurf",
            ScenarioState.Decided => "beschlossen",
            ScenarioState.Superseded => "abgelöst",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
