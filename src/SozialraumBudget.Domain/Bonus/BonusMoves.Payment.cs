using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>From the assessment to the money: prepared by one, approved by another.</summary>
public static partial class BonusMoves
{
    /// <summary>Whether the bonus may be prepared; without the provider's agreement it takes a reason.</summary>
    /// <param name="paysBonus">The agreement's model pays a bonus.</param>
    /// <param name="isAgreedByProvider">The provider agreed to the assessment.</param>
    public static Refusal? Prepare(
        BonusState state,
        IReadOnlySet<Role> roles,
        bool paysBonus,
        bool isAgreedByProvider,
        bool hasBudget,
        string? reason
    ) =>
        Of(roles, Role.Controller)
        ?? (
            paysBonus
                ? null
                : new Refusal(ModelMustPayABonus, "Dieses Modell zahlt keinen Leistungsbonus: Die Qualität wird bewertet und beantwortet.")
        )
        ?? In(state, BonusState.Assessed, BonusState.Answered)
        ?? (hasBudget ? null : new Refusal(BudgetMustBeFixed, "Für dieses Jahr ist kein Budget festgesetzt."))
        ?? (
            isAgreedByProvider || !string.IsNullOrWhiteSpace(reason)
                ? Length(reason)
                : new(ReasonIsRequired, "Der Träger hat der Bewertung nicht zugestimmt. Bitte begründen, warum es bei ihr bleibt.")
        );

    /// <summary>Whether it may be approved: by an approver who did not prepare it.</summary>
    public static Refusal? Approve(BonusState state, IReadOnlySet<Role> roles, Guid? preparedBy, Guid userId) =>
        Of(roles, Role.Approver)
        ?? In(state, BonusState.Prepared)
        ?? (
            preparedBy == userId
                ? new Refusal(PreparerMustNotApprove, "Diesen Bonus haben Sie selbst vorbereitet. Freigeben muss ihn eine andere Person.")
                : null
        );

    /// <summary>Whether it may be sent back.</summary>
    public static Refusal? Refuse(BonusState state, IReadOnlySet<Role> roles, string? reason) =>
        Of(roles, Role.Approver) ?? In(state, BonusState.Prepared) ?? Needed(reason);
}
