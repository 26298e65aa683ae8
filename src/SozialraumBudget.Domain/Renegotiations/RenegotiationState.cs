using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Domain.Renegotiations;

/// <summary>Where the record of a renegotiation stands.</summary>
public enum RenegotiationState
{
    /// <summary>Both sides make offers.</summary>
    Open,

    /// <summary>One side has accepted the other's last offer.</summary>
    Agreed,

    /// <summary>Ended without a change, for a reason.</summary>
    Ended,
}

/// <summary>What is next, from state and budget together.</summary>
public enum RenegotiationStage
{
    /// <summary>No offer lies there.</summary>
    NoOffer,

    /// <summary>The office has to answer the provider's offer.</summary>
    OfficeAnswers,

    /// <summary>The provider has to answer the office's offer.</summary>
    ProviderAnswers,

    /// <summary>Agreed, and the version of the budget is not fixed.</summary>
    ToFix,

    /// <summary>A new version of the budget is fixed.</summary>
    Fixed,

    /// <summary>Ended without a change.</summary>
    Ended,

    /// <summary>The year is settled: its mechanisms have done what was left.</summary>
    Overtaken,
}

/// <summary>German names, and the one place where the stage comes about.</summary>
public static class RenegotiationStages
{
    /// <param name="lastOffer">Who made the last offer; null: nobody yet.</param>
    /// <param name="openedOn">Version of the budget that it is about.</param>
    /// <param name="inForce">Version of the budget that holds now.</param>
    /// <param name="isSettled">A settlement of the year is prepared or approved.</param>
    public static RenegotiationStage Of(RenegotiationState state, RoundSide? lastOffer, int openedOn, int inForce, bool isSettled) =>
        state switch
        {
            RenegotiationState.Ended => RenegotiationStage.Ended,
            RenegotiationState.Agreed when inForce > openedOn => RenegotiationStage.Fixed,
            _ when isSettled => RenegotiationStage.Overtaken,
            RenegotiationState.Agreed => RenegotiationStage.ToFix,
            _ => lastOffer switch
            {
                null => RenegotiationStage.NoOffer,
                RoundSide.Provider => RenegotiationStage.OfficeAnswers,
                _ => RenegotiationStage.ProviderAnswers,
            },
        };

    public static string Title(this RenegotiationState state) =>
        state switch
        {
            RenegotiationState.Open => "läuft",
            RenegotiationState.Agreed => "vereinbart",
            RenegotiationState.Ended => "beendet ohne Änderung",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static string Title(this RenegotiationStage stage) =>
        stage switch
        {
            RenegotiationStage.NoOffer => "eröffnet",
            RenegotiationStage.OfficeAnswers => "Jugendamt am Zug",
            RenegotiationStage.ProviderAnswers => "Träger am Zug",
            RenegotiationStage.ToFix => "vereinbart, noch festzusetzen",
            RenegotiationStage.Fixed => "festgesetzt",
            RenegotiationStage.Ended => "beendet ohne Änderung",
            RenegotiationStage.Overtaken => "durch die Abrechnung erledigt",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    /// <summary>Somebody still has to do something.</summary>
    public static bool IsRunning(this RenegotiationStage stage) => stage <= RenegotiationStage.ToFix;

    /// <summary>Offers can still be made.</summary>
    public static bool IsNegotiated(this RenegotiationStage stage) => stage <= RenegotiationStage.ProviderAnswers;
}
