using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>What happens to a return.</summary>
public enum ReturnMove
{
    Submit,
    Return,
    Accept,
    Amend,
}

/// <summary>
/// Who may do what with a return, and what stands in the way (rule 4.5 in docs/rules.md). The provider fills in, hands in and amends; a
/// controller sends back or accepts. Null means no objection. No budget and no ceiling is ever among the objections.
/// </summary>
public static class ReturnMoves
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string ReturnIsLocked = nameof(ReturnIsLocked);
    public const string PeriodMustBeOver = nameof(PeriodMustBeOver);
    public const string CasesMustBeIn = nameof(CasesMustBeIn);
    public const string HoursMustBeIn = nameof(HoursMustBeIn);
    public const string ErrorsMustBeMended = nameof(ErrorsMustBeMended);
    public const string WarningsNeedAnswers = nameof(WarningsNeedAnswers);
    public const string MoveMustBeAllowed = nameof(MoveMustBeAllowed);
    public const string PointsMustBeSettled = nameof(PointsMustBeSettled);
    public const string PointsAreRequired = nameof(PointsAreRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string OwnReturnNeedsAnother = nameof(OwnReturnNeedsAnother);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string RowMustBePositive = nameof(RowMustBePositive);

    /// <summary>Longest reason, point or comment.</summary>
    public const int LongestText = 1000;

    /// <summary>Most points of one sending back.</summary>
    public const int MostPoints = 50;

    /// <summary>Whether somebody may change the data.</summary>
    public static Refusal? FillIn(ReturnState state, IReadOnlySet<Role> roles) =>
        Role(roles, Access.Role.ProviderCoordinator) ?? (state.LockText() is { } locked ? new Refusal(ReturnIsLocked, locked) : null);

    /// <summary>Whether it may be handed in.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="roles">Of whoever hands in.</param>
    /// <param name="period">Of the return.</param>
    /// <param name="today">It is handed in once the period is over.</param>
    /// <param name="check">What its data show.</param>
    public static Refusal? Submit(ReturnState state, IReadOnlySet<Role> roles, Period period, DateOnly today, ReturnReadiness check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (FillIn(state, roles) is { } locked)
            return locked;
        if (today <= period.Last)
            return new(PeriodMustBeOver, $"{period} endet am {period.Last:dd.MM.yyyy}; eingereicht wird danach.");
        if (!check.HasCases)
            return new(CasesMustBeIn, "Die Fallliste fehlt. Bitte die Datei „Fälle“ einlesen.");
        if (!check.HasHours)
            return new(HoursMustBeIn, "Die Stunden fehlen. Bitte die Datei „Stunden“ einlesen.");
        if (check.Errors > 0)
            return new(
                ErrorsMustBeMended,
                $"{GermanWords.Count(check.Errors, "Fehler", "Fehler")} in den Daten. Bitte berichtigen und die Datei neu einlesen."
            );
        return check.UnansweredChecks > 0
            ? new(
                WarningsNeedAnswers,
                $"{GermanWords.Count(check.UnansweredChecks, "Warnung braucht", "Warnungen brauchen")} noch eine Begründung."
            )
            : null;
    }

    /// <param name="points">What is to be put right: the new points and those that are open; blank ones do not count.</param>
    public static Refusal? Return(ReturnState state, IReadOnlySet<Role> roles, IReadOnlyList<string> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (Decide(state, roles) is { } refusal)
            return refusal;
        if (points.Count == 0)
            return new(PointsAreRequired, "Bitte mindestens einen Punkt nennen, den der Träger berichtigen soll.");
        return points.Count > MostPoints
            ? new(PointsAreRequired, $"Höchstens {MostPoints} Punkte auf einmal; bitte zusammenfassen.")
            : points.Select(Length).FirstOrDefault(static r => r is not null);
    }

    /// <param name="submitted">Day on which it was handed in last.</param>
    /// <param name="isOwn">The one who accepts handed it in.</param>
    /// <param name="due">After it the acceptance needs a reason, for the retention behind it is released in spite of the delay.</param>
    public static Refusal? Accept(
        ReturnState state,
        IReadOnlySet<Role> roles,
        DateOnly? submitted,
        DateOnly due,
        string? reason,
        bool isOwn = false
    )
    {
        if (Decide(state, roles) is { } refusal)
            return refusal;
        if (isOwn)
            return new(OwnReturnNeedsAnother, "Diese Meldung haben Sie selbst eingereicht. Annehmen muss sie eine andere Person.");
        return submitted > due && string.IsNullOrWhiteSpace(reason)
            ? new(ReasonIsRequired, $"Die Meldung kam nach dem {due:dd.MM.yyyy}. Bitte begründen, warum sie trotzdem angenommen wird.")
            : Length(reason);
    }

    /// <summary>
    /// Whether a return can be accepted among others, without a look at its page: open points would be settled unseen, and nobody accepts
    /// the own one.
    /// </summary>
    public static Refusal? AcceptAmongOthers(int openPoints, bool isOwn) =>
        isOwn ? new(OwnReturnNeedsAnother, "selbst eingereicht")
        : openPoints > 0
            ? new(
                PointsMustBeSettled,
                $"{GermanWords.Count(openPoints, "offener Punkt", "offene Punkte")}: bitte auf der Seite der Meldung entscheiden"
            )
        : null;

    /// <summary>Whether an accepted return may be opened again.</summary>
    public static Refusal? Amend(ReturnState state, IReadOnlySet<Role> roles, string? reason) =>
        Role(roles, Access.Role.ProviderCoordinator)
        ?? state switch
        {
            not ReturnState.Accepted => new(MoveMustBeAllowed, "Einen Nachtrag gibt es nur zu einer angenommenen Meldung."),
            _ when string.IsNullOrWhiteSpace(reason) => new Refusal(ReasonIsRequired, "Bitte begründen, warum ein Nachtrag nötig ist."),
            _ => Length(reason),
        };

    /// <summary>Where it stands afterwards.</summary>
    public static ReturnState After(this ReturnMove move) =>
        move switch
        {
            ReturnMove.Submit => ReturnState.Submitted,
            ReturnMove.Return => ReturnState.Returned,
            ReturnMove.Accept => ReturnState.Accepted,
            ReturnMove.Amend => ReturnState.Amendment,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    public static string Title(this ReturnMove move) =>
        move switch
        {
            ReturnMove.Submit => "eingereicht",
            ReturnMove.Return => "zurückgegeben",
            ReturnMove.Accept => "angenommen",
            ReturnMove.Amend => "Nachtrag begonnen",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    /// <summary>Whether somebody may remark on a place of the return; each side may at any time.</summary>
    /// <param name="row">Row of the table; null where the remark is about all of it.</param>
    public static Refusal? Remark(IReadOnlySet<Role> roles, string? text, int? row)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (!roles.Overlaps(Rights.TalkAboutReturns))
            return new(RoleMustBeAllowed, "Anmerken können die Trägerkoordination und das Budgetcontrolling.");
        if (string.IsNullOrWhiteSpace(text))
            return new(TextIsRequired, "Bitte schreiben, worum es geht.");
        return row < 1 ? new(RowMustBePositive, "Die Zeile ist eine Zahl ab 1.") : Length(text);
    }

    /// <summary>Null unless the text is too long.</summary>
    public static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;

    private static Refusal? Decide(ReturnState state, IReadOnlySet<Role> roles) =>
        Role(roles, Access.Role.Controller)
        ?? (
            state == ReturnState.Submitted
                ? null
                : new Refusal(MoveMustBeAllowed, $"Entschieden wird über eine eingereichte Meldung; diese ist: {state.Title()}.")
        );

    private static Refusal? Role(IReadOnlySet<Role> roles, Role wanted)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(wanted) ? null : new(RoleMustBeAllowed, $"Dafür ist die Rolle {wanted.Title()} nötig.");
    }
}
