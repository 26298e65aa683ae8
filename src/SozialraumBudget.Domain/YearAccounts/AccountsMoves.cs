using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>
/// Who may do what with annual accounts, and what stands in the way: as with quarterly returns (<see cref="ReturnMoves"/>). Null means no
/// objection.
/// </summary>
public static class AccountsMoves
{
    public const string AccountsAreLocked = nameof(AccountsAreLocked);
    public const string AccountsMustBeIn = nameof(AccountsMustBeIn);
    public const string OwnAccountsNeedAnother = nameof(OwnAccountsNeedAnother);

    /// <summary>Whether somebody may change the lines.</summary>
    public static Refusal? FillIn(ReturnState state, IReadOnlySet<Role> roles) =>
        Of(roles, Role.ProviderCoordinator) ?? (LockText(state) is { } locked ? new Refusal(AccountsAreLocked, locked) : null);

    /// <summary>Whether they may be handed in.</summary>
    /// <param name="findings">Of all lines.</param>
    /// <param name="answered">Checks whose warnings are answered.</param>
    public static Refusal? Submit(
        ReturnState state,
        IReadOnlySet<Role> roles,
        int year,
        DateOnly today,
        IReadOnlyList<AccountsFinding> findings,
        IReadOnlySet<AccountsCheck> answered
    )
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(answered);
        if (FillIn(state, roles) is { } locked)
            return locked;
        if (state == ReturnState.Open)
            return new(AccountsMustBeIn, "Bitte zuerst Erträge und Aufwendungen eingeben oder einlesen.");
        if (today <= new BudgetYear(year).Last)
            return new(ReturnMoves.PeriodMustBeOver, $"Eingereicht wird der Abschluss nach dem 31.12.{year}.");
        var errors = findings.Count(static f => f.Level == FindingLevel.Error);
        if (errors > 0)
            return new(ReturnMoves.ErrorsMustBeMended, $"{GermanWords.Count(errors, "Fehler", "Fehler")} im Abschluss. Bitte berichtigen.");
        var open = Unanswered(findings, answered);
        return open > 0
            ? new(
                ReturnMoves.WarningsNeedAnswers,
                $"{GermanWords.Count(open, "Warnung braucht", "Warnungen brauchen")} noch eine Begründung."
            )
            : null;
    }

    /// <summary>Checks with warnings that nobody has answered.</summary>
    public static int Unanswered(IReadOnlyList<AccountsFinding> findings, IReadOnlySet<AccountsCheck> answered) =>
        findings.Where(f => f.Level == FindingLevel.Warning && !answered.Contains(f.Check)).Select(static f => f.Check).Distinct().Count();

    /// <summary>Whether they may be accepted: by a controller who did not hand them in; late ones with a reason.</summary>
    /// <param name="due">Agreed last day; null where none is agreed.</param>
    public static Refusal? Accept(
        ReturnState state,
        IReadOnlySet<Role> roles,
        DateOnly? submitted,
        DateOnly? due,
        string? reason,
        bool isOwn
    ) =>
        Of(roles, Role.Controller)
        ?? Submitted(state)
        ?? (
            isOwn
                ? new Refusal(
                    OwnAccountsNeedAnother,
                    "Diesen Abschluss haben Sie selbst eingereicht. Annehmen muss ihn eine andere Person."
                )
                : null
        )
        ?? (
            submitted > due && string.IsNullOrWhiteSpace(reason)
                ? new Refusal(
                    ReturnMoves.ReasonIsRequired,
                    $"Der Abschluss kam nach dem {due:dd.MM.yyyy}. Bitte begründen, warum er trotzdem angenommen wird."
                )
                : ReturnMoves.Length(reason)
        );

    /// <summary>Whether they may be sent back with these points; blank ones do not count.</summary>
    public static Refusal? Return(ReturnState state, IReadOnlySet<Role> roles, IReadOnlyList<string> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return Of(roles, Role.Controller)
            ?? Submitted(state)
            ?? (
                points.Count is 0 or > ReturnMoves.MostPoints
                    ? new Refusal(
                        ReturnMoves.PointsAreRequired,
                        $"Bitte 1 bis {ReturnMoves.MostPoints} Punkte nennen, die der Träger berichtigen soll."
                    )
                    : points.Select(ReturnMoves.Length).FirstOrDefault(static r => r is not null)
            );
    }

    /// <summary>Whether accepted accounts may be opened again.</summary>
    public static Refusal? Amend(ReturnState state, IReadOnlySet<Role> roles, string? reason) =>
        Of(roles, Role.ProviderCoordinator)
        ?? state switch
        {
            not ReturnState.Accepted => new(ReturnMoves.MoveMustBeAllowed, "Einen Nachtrag gibt es nur zu einem angenommenen Abschluss."),
            _ when string.IsNullOrWhiteSpace(reason) => new Refusal(
                ReturnMoves.ReasonIsRequired,
                "Bitte begründen, warum ein Nachtrag nötig ist."
            ),
            _ => ReturnMoves.Length(reason),
        };

    /// <summary>Why the lines cannot be changed and who can unlock them; null where they can.</summary>
    public static string? LockText(ReturnState state) =>
        state switch
        {
            ReturnState.Submitted =>
                "Der Abschluss ist eingereicht und wird geprüft. Ändern lässt er sich erst, wenn das Budgetcontrolling ihn zurückgibt.",
            ReturnState.Accepted => "Der Abschluss ist angenommen. Ändern lässt er sich nur durch einen Nachtrag mit Begründung; "
                + "die alten Zahlen bleiben sichtbar.",
            _ => null,
        };

    private static Refusal? Submitted(ReturnState state) =>
        state == ReturnState.Submitted
            ? null
            : new(ReturnMoves.MoveMustBeAllowed, $"Entschieden wird über einen eingereichten Abschluss; dieser ist: {state.Title()}.");

    private static Refusal? Of(IReadOnlySet<Role> roles, Role wanted)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(wanted) ? null : new(ReturnMoves.RoleMustBeAllowed, $"Dafür ist die Rolle {wanted.Title()} nötig.");
    }
}
