using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// Who may do what with a settlement (rule 4.8 in docs/rules.md): a controller prepares, another person approves or refuses, who prepared
/// may take it back; after the approval only an amendment settlement follows, with its reason. Null means no objection.
/// </summary>
public static class SettlementRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string StepsMustBeReady = nameof(StepsMustBeReady);
    public const string AnotherOneWaits = nameof(AnotherOneWaits);
    public const string DecisionIsRequired = nameof(DecisionIsRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string NothingChanged = nameof(NothingChanged);
    public const string ShownFiguresMustHold = nameof(ShownFiguresMustHold);
    public const string MoveMustBeAllowed = nameof(MoveMustBeAllowed);
    public const string PreparerMustNotApprove = nameof(PreparerMustNotApprove);
    public const string OnlyPreparerWithdraws = nameof(OnlyPreparerWithdraws);
    public const string TextIsTooLong = nameof(TextIsTooLong);

    /// <summary>Longest decision or reason.</summary>
    public const int LongestText = 2000;

    /// <summary>Whether the year may be settled as the plan says.</summary>
    /// <param name="last">The newest version that is neither refused nor withdrawn; null before the first.</param>
    /// <param name="decision">Why the settlement closes although the proofs differ by more than is agreed.</param>
    /// <param name="reason">Why an approved settlement is opened again.</param>
    public static Refusal? Prepare(SettlementPlan plan, PastSettlement? last, IReadOnlySet<Role> roles, string? decision, string? reason)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(roles);
        if (!roles.Contains(Role.Controller))
            return new(RoleMustBeAllowed, $"Vorbereiten kann eine Abrechnung die Rolle {Role.Controller.Title()}.");
        if (last is { State: SettlementState.Prepared })
            return new(AnotherOneWaits, $"Fassung {last.Version} wartet noch auf die Freigabe.");
        if (plan.Steps.FirstOrDefault(static s => s.State != SettlementStepState.Ready) is { } open)
            return new(
                StepsMustBeReady,
                $"„{open.Title}“ steht noch nicht fest. {(open.Missing.Count > 0 ? open.Missing[0] : "")}".TrimEnd()
            );
        if (plan.NeedsDecision && string.IsNullOrWhiteSpace(decision))
            return new(
                DecisionIsRequired,
                "Die Lücke der beiden Nachweise liegt über der Toleranz. Bitte begründen, warum trotzdem abgerechnet wird."
            );
        if (last is not null && string.IsNullOrWhiteSpace(reason))
            return new(ReasonIsRequired, "Das Jahr ist schon abgerechnet. Bitte begründen, warum es neu abgerechnet wird.");
        if (last is not null && last.Says(plan))
            return new(NothingChanged, "Es ergibt sich dasselbe wie in der geltenden Abrechnung; eine neue Fassung ändert nichts.");
        return Length(decision) ?? Length(reason);
    }

    /// <summary>Something changed between what was shown and what would be frozen now.</summary>
    public static Refusal? Expectation(SettlementPlan plan, Money? shown)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return shown is null || plan.Accounts == shown
            ? null
            : new(ShownFiguresMustHold, "Seit der Anzeige haben sich die Zahlen geändert. Bitte erneut prüfen.");
    }

    public static Refusal? Approve(SettlementState state, Guid preparer, Guid user, IReadOnlySet<Role> roles) =>
        Decide(state, preparer, user, roles);

    public static Refusal? Refuse(SettlementState state, Guid preparer, Guid user, IReadOnlySet<Role> roles, string? reason) =>
        Decide(state, preparer, user, roles)
        ?? (string.IsNullOrWhiteSpace(reason) ? new(ReasonIsRequired, "Bitte begründen, was zu ändern ist.") : Length(reason));

    public static Refusal? Withdraw(SettlementState state, Guid preparer, Guid user) =>
        state != SettlementState.Prepared ? NotWaiting(state)
        : preparer != user ? new(OnlyPreparerWithdraws, "Zurückziehen kann eine Abrechnung, wer sie vorbereitet hat.")
        : null;

    private static Refusal? Decide(SettlementState state, Guid preparer, Guid user, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (!roles.Contains(Role.Approver))
            return new(RoleMustBeAllowed, $"Freigeben kann eine Abrechnung die Rolle {Role.Approver.Title()}.");
        if (state != SettlementState.Prepared)
            return NotWaiting(state);
        return preparer == user
            ? new(PreparerMustNotApprove, "Sie haben diese Abrechnung vorbereitet. Freigeben muss sie eine andere Person.")
            : null;
    }

    private static Refusal NotWaiting(SettlementState state) =>
        new(MoveMustBeAllowed, $"Entschieden wird über eine Abrechnung, die auf die Freigabe wartet; diese ist: {state.Title()}.");

    private static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;
}

/// <summary>An earlier settlement of the year.</summary>
/// <param name="Accounts">Result of the accounts.</param>
/// <param name="Plausibility">What they are held against: result by documented work, or plan − actual.</param>
public sealed record PastSettlement(int Version, SettlementState State, SettlementBalance Balance, Money Accounts, Money Plausibility)
{
    /// <summary>What a closing earmarked for networking.</summary>
    public Money Networking { get; init; }

    /// <summary>Both proofs and what follows from them are the same: settling again would change nothing.</summary>
    public bool Says(SettlementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Balance == Balance && (plan.Accounts, plan.Compared, plan.Networking) == (Accounts, Plausibility, Networking);
    }
}
