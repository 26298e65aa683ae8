namespace SozialraumBudget.Domain.Retention;

/// <summary>German names of the states of retention parts.</summary>
public static class RetentionNames
{
    public static string Title(this RetentionState state) =>
        state switch
        {
            RetentionState.Open => "Nachweis fehlt",
            RetentionState.Submitted => "eingereicht",
            RetentionState.Accepted => "anerkannt",
            RetentionState.Rejected => "zurückgewiesen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
