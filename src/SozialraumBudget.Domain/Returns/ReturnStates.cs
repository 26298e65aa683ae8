namespace SozialraumBudget.Domain.Returns;

/// <summary>German names of the states, and what each of them locks.</summary>
public static class ReturnStates
{
    public static string Title(this ReturnState state) =>
        state switch
        {
            ReturnState.Open => "offen",
            ReturnState.Draft => "Entwurf",
            ReturnState.Submitted => "eingereicht",
            ReturnState.Returned => "zurückgegeben",
            ReturnState.Accepted => "angenommen",
            ReturnState.Amendment => "Nachtrag in Arbeit",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The provider may change its data.</summary>
    public static bool IsFilledIn(this ReturnState state) =>
        state is ReturnState.Open or ReturnState.Draft or ReturnState.Returned or ReturnState.Amendment;

    /// <summary>It was handed in at least once and is not with the provider for the first time.</summary>
    public static bool IsIn(this ReturnState state) => state is ReturnState.Submitted or ReturnState.Accepted or ReturnState.Amendment;

    /// <summary>Why its data cannot be changed and who can unlock it; null where they can.</summary>
    public static string? LockText(this ReturnState state) =>
        state switch
        {
            ReturnState.Submitted =>
                "Die Meldung ist eingereicht und wird geprüft. Ändern lässt sie sich erst, wenn das Budgetcontrolling sie zurückgibt.",
            ReturnState.Accepted =>
                "Die Meldung ist angenommen. Ändern lässt sie sich nur durch einen Nachtrag mit Begründung, den die Trägerkoordination "
                    + "beginnt; die alten Zahlen bleiben sichtbar.",
            _ => null,
        };
}
