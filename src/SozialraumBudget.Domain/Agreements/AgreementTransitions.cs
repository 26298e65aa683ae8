using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>Which state an agreement may move to, who may move it and what stands in the way (guard rail 4).</summary>
public static class AgreementTransitions
{
    public const string MoveMustBeAllowed = nameof(MoveMustBeAllowed);
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string RequiredTermsMustBeAgreed = nameof(RequiredTermsMustBeAgreed);
    public const string BudgetMustBeFixed = nameof(BudgetMustBeFixed);
    public const string CriteriaMustBeProvedOrReasoned = nameof(CriteriaMustBeProvedOrReasoned);
    public const string PayoutsMustBeDecided = nameof(PayoutsMustBeDecided);

    public static IReadOnlyList<AgreementTransition> All { get; } =
    [
        new(AgreementState.Draft, AgreementState.Negotiated, "Als verhandelt kennzeichnen", [Role.Controller]),
        new(AgreementState.Negotiated, AgreementState.Draft, "Zurück in den Entwurf", [Role.Controller]),
        new(AgreementState.Negotiated, AgreementState.Active, "Vereinbarung aktivieren", [Role.Controller]),
        new(AgreementState.Active, AgreementState.Settled, "Als abgerechnet kennzeichnen", [Role.Controller]),
        new(AgreementState.Active, AgreementState.Ended, "Vereinbarung vorzeitig beenden", [Role.Controller]),
        new(AgreementState.Settled, AgreementState.Ended, "Vereinbarung beenden", [Role.Controller]),
    ];

    public static IReadOnlyList<AgreementTransition> From(AgreementState state) => [.. All.Where(t => t.From == state)];

    /// <summary>Everything that stands in the way of a move; empty when it may be made.</summary>
    /// <param name="undecidedPayouts">Payouts that are prepared but neither approved nor refused, by name: they hold up the settlement and the end.</param>
    public static IReadOnlyList<Refusal> Blockers(
        AgreementState from, AgreementState to, IReadOnlyCollection<Role> roles, ActivationFacts facts, IReadOnlyList<string> undecidedPayouts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(undecidedPayouts);
        if (All.FirstOrDefault(t => t.From == from && t.To == to) is not { } move)
        {
            return [new(MoveMustBeAllowed, $"Von „{from.Title()}“ nach „{to.Title()}“ führt kein Weg.")];
        }

        var refusals = new List<Refusal>();
        if (!move.Roles.Any(roles.Contains))
        {
            refusals.Add(new(RoleMustBeAllowed, $"Dafür ist die Rolle {string.Join(" oder ", move.Roles.Select(static r => r.Title()))} nötig."));
        }

        if (to == AgreementState.Active)
        {
            refusals.AddRange(Activation(facts));
        }

        if (to is AgreementState.Settled or AgreementState.Ended)
        {
            refusals.AddRange(undecidedPayouts.Select(static p => new Refusal(PayoutsMustBeDecided, $"{p} ist vorbereitet, aber weder freigegeben noch abgelehnt.")));
        }

        return refusals;
    }

    private static IEnumerable<Refusal> Activation(ActivationFacts facts)
    {
        foreach (var term in facts.MissingTerms)
        {
            yield return new(RequiredTermsMustBeAgreed, $"Es fehlt der Wert „{term.Title}“.");
        }

        if (!facts.HasFixedBudget)
        {
            yield return new(BudgetMustBeFixed, "Das Budget ist noch nicht festgesetzt.");
        }

        foreach (var gap in facts.ChecklistGaps.Where(static g => g.BlocksActivation))
        {
            yield return new(CriteriaMustBeProvedOrReasoned, gap.Text);
        }
    }
}
