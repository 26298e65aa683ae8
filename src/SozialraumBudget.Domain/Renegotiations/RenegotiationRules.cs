using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Renegotiations;

/// <summary>An offer as the rules read it.</summary>
public sealed record OfferFact(Guid Id, RoundSide Side, Guid UserId);

/// <summary>
/// Who may do what in a renegotiation (rule 4.5 in docs/rules.md): a controller and the lead provider's coordinator make offers, each
/// accepts the other side's last one, a controller ends it for a reason. Null means no objection.
/// </summary>
public static class RenegotiationRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string BudgetMustBeFixed = nameof(BudgetMustBeFixed);
    public const string BudgetMustBePaid = nameof(BudgetMustBePaid);
    public const string AnotherOneRuns = nameof(AnotherOneRuns);
    public const string YearIsSettled = nameof(YearIsSettled);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string NegotiationMustRun = nameof(NegotiationMustRun);
    public const string TotalMustBePositive = nameof(TotalMustBePositive);
    public const string OfferMustBeTheLast = nameof(OfferMustBeTheLast);
    public const string OtherSideAccepts = nameof(OtherSideAccepts);

    /// <summary>Longest reason.</summary>
    public const int LongestText = 2000;

    /// <summary>The side that somebody negotiates for; null: for none of both.</summary>
    public static RoundSide? SideOf(IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(Role.Controller) ? RoundSide.Office
            : roles.Contains(Role.ProviderCoordinator) ? RoundSide.Provider
            : null;
    }

    /// <param name="check">Null without a budget.</param>
    /// <param name="running">Another renegotiation of the year is not done with.</param>
    /// <param name="reason">Why it is opened although no figure passes the corridor.</param>
    public static Refusal? Open(RenegotiationCheck? check, bool running, bool isSettled, IReadOnlySet<Role> roles, string? reason)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return true switch
        {
            _ when !roles.Contains(Role.Controller) => new(
                RoleMustBeAllowed,
                $"Eröffnen kann eine Neuverhandlung die Rolle {Role.Controller.Title()}."
            ),
            _ when check is null => new(BudgetMustBeFixed, "Für dieses Jahr ist noch kein Budget festgesetzt."),
            _ when !check.IsPaid => new(
                BudgetMustBePaid,
                "Dieses Budget ist zugewiesen und wird nicht gezahlt; eine andere Zuweisung wird als neue Fassung festgesetzt."
            ),
            _ when isSettled => new(YearIsSettled, "Das Jahr wird schon abgerechnet; neu verhandelt wird es nicht mehr."),
            _ when running => new(AnotherOneRuns, "Für dieses Jahr läuft schon eine Neuverhandlung."),
            _ when check.Occasion is null && string.IsNullOrWhiteSpace(reason) => new Refusal(
                ReasonIsRequired,
                "Alle Zahlen liegen im Korridor. Bitte den Anlass angeben."
            ),
            _ => Length(reason),
        };
    }

    public static Refusal? Offer(RenegotiationStage stage, IReadOnlySet<Role> roles, Money? total, string? reason) =>
        Takes(stage, roles)
        ?? true switch
        {
            _ when total is not { } wanted || wanted <= Money.Zero => new(
                TotalMustBePositive,
                "Bitte das Gesamtbudget des Jahres angeben, über 0,00 €."
            ),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte das Angebot begründen."),
            _ => Length(reason),
        };

    /// <param name="last">The last offer; null: there is none.</param>
    /// <param name="shown">The offer that was shown.</param>
    public static Refusal? Accept(RenegotiationStage stage, IReadOnlySet<Role> roles, OfferFact? last, Guid shown, Guid user) =>
        Takes(stage, roles)
        ?? true switch
        {
            _ when last is null || last.Id != shown => new(
                OfferMustBeTheLast,
                "Seit der Anzeige gibt es ein neueres Angebot. Bitte erneut prüfen."
            ),
            _ when last.Side == SideOf(roles) || last.UserId == user => new Refusal(
                OtherSideAccepts,
                "Ein Angebot nimmt die andere Seite an."
            ),
            _ => null,
        };

    public static Refusal? End(RenegotiationStage stage, IReadOnlySet<Role> roles, string? reason)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return true switch
        {
            _ when !roles.Contains(Role.Controller) => new(
                RoleMustBeAllowed,
                $"Beenden kann eine Neuverhandlung die Rolle {Role.Controller.Title()}."
            ),
            _ when !stage.IsNegotiated() => NotRunning(stage),
            _ when string.IsNullOrWhiteSpace(reason) => new Refusal(
                ReasonIsRequired,
                "Bitte begründen, warum das Budget bleibt, wie es ist."
            ),
            _ => Length(reason),
        };
    }

    private static Refusal? Takes(RenegotiationStage stage, IReadOnlySet<Role> roles) =>
        SideOf(roles) is null
            ? new(RoleMustBeAllowed, $"Verhandeln können {Role.Controller.Title()} und {Role.ProviderCoordinator.Title()}.")
        : stage.IsNegotiated() ? null
        : NotRunning(stage);

    private static Refusal NotRunning(RenegotiationStage stage) =>
        new(NegotiationMustRun, $"Diese Neuverhandlung läuft nicht mehr: {stage.Title()}.");

    private static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;
}
