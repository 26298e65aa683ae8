using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>German names of the states and what each one locks.</summary>
public static class AgreementStates
{
    /// <summary>
    /// States of agreements whose years are reported, proved and settled: an end stops the instalments, not what is still to be proved.
    /// </summary>
    public static IReadOnlyList<AgreementState> Begun { get; } = [AgreementState.Active, AgreementState.Settled, AgreementState.Ended];

    /// <inheritdoc cref="Begun"/>
    public static bool HasBegun(this AgreementState state) => Begun.Contains(state);

    public static string Title(this AgreementState state) =>
        state switch
        {
            AgreementState.Draft => "Entwurf",
            AgreementState.Negotiated => "verhandelt",
            AgreementState.Active => "aktiv",
            AgreementState.Settled => "abgerechnet",
            AgreementState.Ended => "beendet",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>What cannot be changed in this state and how it still can be corrected; null when nothing is locked.</summary>
    public static string? LockText(this AgreementState state) =>
        state switch
        {
            AgreementState.Draft => null,
            AgreementState.Negotiated =>
                "Bezeichnung, Laufzeit, Bereich und Träger sind gesperrt; zurück in den Entwurf öffnet sie wieder.",
            AgreementState.Active =>
                "Das festgesetzte Budget ist gesperrt; Änderungen sind Nachverhandlungen, neue Werte neue Versionen mit Begründung.",
            AgreementState.Settled => "Das Budgetjahr ist abgerechnet; Werte und Budget sind gesperrt.",
            AgreementState.Ended =>
                "Die Vereinbarung ist beendet; Werte und Budget sind gesperrt. Was noch nachzuweisen und abzurechnen ist, geht weiter.",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
