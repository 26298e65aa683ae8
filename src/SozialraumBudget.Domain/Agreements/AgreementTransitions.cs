using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
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
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string PeriodMustBeFree = nameof(PeriodMustBeFree);

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
    public static IReadOnlyList<Refusal> Blockers(AgreementMoveFacts facts, AgreementState to, IReadOnlyCollection<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var from = facts.From;
        if (All.FirstOrDefault(t => t.From == from && t.To == to) is not { } move)
        {
            return [new(MoveMustBeAllowed, $"Von „{from.Title()}“ nach „{to.Title()}“ führt kein Weg.")];
        }

        var refusals = new List<Refusal>();
        if (!move.Roles.Any(roles.Contains))
        {
            refusals.Add(
                new(RoleMustBeAllowed, $"Dafür ist die Rolle {string.Join(" oder ", move.Roles.Select(static r => r.Title()))} nötig.")
            );
        }

        if (to == AgreementState.Active)
        {
            refusals.AddRange(Activation(facts.Activation));
        }

        if (to is AgreementState.Settled or AgreementState.Ended)
        {
            refusals.AddRange(
                facts.UndecidedPayouts.Select(static p => new Refusal(
                    PayoutsMustBeDecided,
                    $"{p} ist vorbereitet, aber weder freigegeben noch abgelehnt oder zurückgezogen."
                ))
            );
        }

        if (from == AgreementState.Draft && to == AgreementState.Negotiated && facts.Rival is { } rival)
        {
            refusals.Add(new(PeriodMustBeFree, $"Für den Sozialraum gilt in dieser Zeit schon „{rival.Title}“ ({rival.InForce})."));
        }

        return refusals;
    }

    /// <summary>The same for somebody who makes the move now, with a reason and, of an agreement that is ended, its last day.</summary>
    public static IReadOnlyList<Refusal> Objections(
        AgreementMoveFacts facts,
        AgreementState to,
        IReadOnlyCollection<Role> roles,
        string? reason,
        DateOnly? lastDay
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (string.IsNullOrWhiteSpace(reason))
            return [new(ReasonIsRequired, "Bitte den Grund angeben, z. B. Beschluss, Protokoll oder Unterschrift.")];
        if (Blockers(facts, to, roles) is { Count: > 0 } blockers)
            return blockers;

        return to == AgreementState.Ended && lastDay is { } end && AgreementPeriod.EndProblem(facts.Agreed, end) is { } outside
            ? [outside]
            : [];
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
