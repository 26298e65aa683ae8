using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>What a move of an agreement is judged by.</summary>
/// <param name="Agreed">The days it was agreed for.</param>
/// <param name="UndecidedPayouts">
/// Payouts that are prepared but neither approved nor refused, by name: they hold up the settlement and the end.
/// </param>
/// <param name="Neighbours">The area's other agreements that are no drafts, and the days each is in force.</param>
public sealed record AgreementMoveFacts(
    AgreementState From,
    DateRange Agreed,
    ActivationFacts Activation,
    IReadOnlyList<string> UndecidedPayouts,
    IReadOnlyList<(string Title, DateRange InForce)>? Neighbours = null
)
{
    /// <summary>One agreement per area and day: a neighbour that holds on one of these days; null when there is none.</summary>
    public (string Title, DateRange InForce)? Rival =>
        (Neighbours ?? []).Where(n => n.InForce.Overlap(Agreed) is not null).Select(static n => ((string, DateRange)?)n).FirstOrDefault();
}
