using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>What a move of an agreement is judged by.</summary>
/// <param name="Agreed">The days it was agreed for.</param>
/// <param name="UndecidedPayouts">
/// Payouts that are prepared but neither approved nor refused, by name: they hold up the settlement and the end.
/// </param>
/// <param name="Rival">Another agreement of the area that is no draft and holds on one of these days; null when there is none.</param>
public sealed record AgreementMoveFacts(
    AgreementState From,
    DateRange Agreed,
    ActivationFacts Activation,
    IReadOnlyList<string> UndecidedPayouts,
    (string Title, DateRange InForce)? Rival = null
);
