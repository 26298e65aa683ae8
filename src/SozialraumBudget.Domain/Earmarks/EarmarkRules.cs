using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Earmarks;

/// <summary>
/// Who may do what with earmarked money (rule 4.8 in docs/rules.md): the provider reports what it spent with a receipt, a controller
/// accepts or refuses, until then the provider can take it back; what is left after the deadline is claimed back. Null means no objection.
/// </summary>
public static class EarmarkRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string AmountMustBePositive = nameof(AmountMustBePositive);
    public const string AmountMustBeThere = nameof(AmountMustBeThere);
    public const string DayMustFit = nameof(DayMustFit);
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string ReceiptIsRequired = nameof(ReceiptIsRequired);
    public const string ReportMustBeOpen = nameof(ReportMustBeOpen);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string DeadlineMustHavePassed = nameof(DeadlineMustHavePassed);
    public const string ReportsMustBeDecided = nameof(ReportsMustBeDecided);
    public const string NothingIsLeft = nameof(NothingIsLeft);

    /// <summary>Longest text and reason.</summary>
    public const int LongestText = 300;

    /// <summary>
    /// First day on which the money may be spent: what a settlement left once the year it was earned in is over; what is paid for
    /// networking from its own year on.
    /// </summary>
    /// <param name="year">The budget year that it comes from.</param>
    public static DateOnly FirstDay(EarmarkPurpose purpose, BudgetYear year) =>
        purpose == EarmarkPurpose.Networking ? year.First : year.Next().First;

    /// <param name="first">See <see cref="FirstDay"/>.</param>
    /// <param name="today">Nobody reports what lies ahead.</param>
    public static Refusal? Report(
        EarmarkStanding standing,
        IReadOnlySet<Role> roles,
        Money? amount,
        string? text,
        DateOnly? spentOn,
        bool hasReceipt,
        DateOnly first,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Role(roles, Access.Role.ProviderCoordinator)
            ?? true switch
            {
                _ when amount is not { } spent || spent <= Money.Zero => new(
                    AmountMustBePositive,
                    "Bitte den Betrag angeben, über 0,00 €."
                ),
                _ when amount > standing.Free => new Refusal(
                    AmountMustBeThere,
                    $"Frei sind noch {GermanNumber.Text(standing.Free)}; mehr lässt sich nicht aus diesem Konto verwenden."
                ),
                _ when string.IsNullOrWhiteSpace(text) => new(TextIsRequired, "Bitte angeben, wofür das Geld verwendet wurde."),
                _ when text.Length > LongestText => TooLong(),
                _ when spentOn is not { } day || day > today || day < first || day > standing.Deadline => new(
                    DayMustFit,
                    $"Verwendet wird das Geld vom {first:dd.MM.yyyy} bis zum {standing.Deadline:dd.MM.yyyy}, nicht in der Zukunft."
                ),
                _ when !hasReceipt => new(ReceiptIsRequired, "Bitte den Beleg anfügen."),
                _ => null,
            };
    }

    public static Refusal? Accept(SpendingState state, IReadOnlySet<Role> roles) => Decide(state, roles);

    public static Refusal? Refuse(SpendingState state, IReadOnlySet<Role> roles, string? reason) =>
        Decide(state, roles) ?? Reason(reason, "Bitte begründen, warum die Verwendung nicht anerkannt wird.");

    /// <summary>The provider takes a wrong report back; its amount is free again.</summary>
    public static Refusal? Withdraw(SpendingState state, IReadOnlySet<Role> roles, string? reason) =>
        Role(roles, Access.Role.ProviderCoordinator) ?? Open(state) ?? Reason(reason, "Bitte begründen, warum Sie sie zurückziehen.");

    /// <summary>Whether what is left is claimed back now.</summary>
    public static Refusal? Reclaim(EarmarkStanding standing, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Role(roles, Access.Role.Controller)
            ?? standing switch
            {
                { Left: var left } when left <= Money.Zero => new Refusal(NothingIsLeft, "Auf diesem Konto ist nichts mehr offen."),
                { Stage: EarmarkStage.Running } => new(
                    DeadlineMustHavePassed,
                    $"Zurückgefordert wird nach der Frist; sie endet am {standing.Deadline:dd.MM.yyyy}."
                ),
                { Waiting.IsZero: false } => new(ReportsMustBeDecided, "Über eingereichte Verwendungen ist noch nicht entschieden."),
                _ => null,
            };
    }

    private static Refusal? Decide(SpendingState state, IReadOnlySet<Role> roles) => Role(roles, Access.Role.Controller) ?? Open(state);

    private static Refusal? Open(SpendingState state) =>
        state == SpendingState.Submitted ? null : new(ReportMustBeOpen, $"Über diese Verwendung ist schon entschieden: {state.Title()}.");

    private static Refusal? Reason(string? reason, string missing) =>
        string.IsNullOrWhiteSpace(reason) ? new(ReasonIsRequired, missing)
        : reason.Length > LongestText ? TooLong()
        : null;

    private static Refusal TooLong() => new(TextIsTooLong, $"Der Text hat höchstens {LongestText} Zeichen.");

    private static Refusal? Role(IReadOnlySet<Role> roles, Role wanted)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(wanted) ? null : new(RoleMustBeAllowed, $"Dafür ist die Rolle {wanted.Title()} nötig.");
    }
}
