using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Arbitrations;

/// <summary>
/// Who may do what in an arbitration (section 7 of docs/rules.md): either side calls the body, states its view and answers the award for
/// itself; a controller notes day and award, which come from outside. Null means no objection.
/// </summary>
public static class ArbitrationRules
{
    public const string SideMustBeParty = nameof(SideMustBeParty);
    public const string OfficeNotes = nameof(OfficeNotes);
    public const string BudgetMustBeFixed = nameof(BudgetMustBeFixed);
    public const string AnotherOneRuns = nameof(AnotherOneRuns);
    public const string ArbitrationMustRun = nameof(ArbitrationMustRun);
    public const string BodyIsRequired = nameof(BodyIsRequired);
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string TotalMustBePositive = nameof(TotalMustBePositive);
    public const string DayIsRequired = nameof(DayIsRequired);
    public const string DayMustFit = nameof(DayMustFit);
    public const string AnswerDayMustFollow = nameof(AnswerDayMustFollow);
    public const string AwardIsGiven = nameof(AwardIsGiven);
    public const string AwardIsMissing = nameof(AwardIsMissing);
    public const string SideHasAnswered = nameof(SideHasAnswered);
    public const string CallerWithdraws = nameof(CallerWithdraws);

    public const int LongestText = RenegotiationRules.LongestText;
    public const int LongestBody = 200;

    /// <summary>The side that somebody speaks for in a dispute over an agreement; null: for none, as a cooperating provider.</summary>
    /// <param name="isLead">The user's provider is the agreement's lead provider.</param>
    public static RoundSide? SideOf(IReadOnlySet<Role> roles, bool isLead) =>
        RenegotiationRules.SideOf(roles) is { } side && (side == RoundSide.Office || isLead) ? side : null;

    /// <param name="side">As <see cref="SideOf"/> says.</param>
    /// <param name="hasBudget">A budget of the year is fixed.</param>
    /// <param name="running">Another arbitration of the year is not done with.</param>
    /// <param name="body">The arbitration body both sides agreed on.</param>
    public static Refusal? Call(RoundSide? side, bool hasBudget, bool running, string? body, string? text, Money? total) =>
        side is null ? NoParty()
        : !hasBudget ? new(BudgetMustBeFixed, "Für dieses Jahr ist noch kein Budget festgesetzt, über das gestritten werden könnte.")
        : running ? new(AnotherOneRuns, "Für dieses Jahr läuft schon eine Schlichtung.")
        : body?.Trim() is not { Length: > 0 and <= LongestBody }
            ? new(BodyIsRequired, $"Bitte die angerufene Stelle nennen, höchstens {LongestBody} Zeichen.")
        : Amount(total) ?? Text(text, "Bitte schreiben, worum gestritten wird.");

    public static Refusal? Statement(ArbitrationFacts facts, IReadOnlySet<Role> roles, string? text, Money? total) =>
        RenegotiationRules.SideOf(roles) is null
            ? NoParty()
            : BeforeAward(facts) ?? Amount(total) ?? Text(text, "Bitte die Stellungnahme schreiben.");

    /// <param name="day">Also a later one: it takes the place of the last.</param>
    /// <param name="calledOn">Day of the call.</param>
    public static Refusal? Hearing(ArbitrationFacts facts, IReadOnlySet<Role> roles, DateOnly? day, DateOnly calledOn) =>
        Notes(roles)
        ?? BeforeAward(facts)
        ?? (
            day is not { } wanted ? new(DayIsRequired, "Bitte den Tag des Termins angeben.")
            : wanted < calledOn ? new(DayMustFit, $"Angerufen wurde am {calledOn:dd.MM.yyyy}; der Termin kann nicht davor liegen.")
            : null
        );

    /// <param name="day">On which the body decided, from the call to today.</param>
    /// <param name="answerBy">The last day to answer.</param>
    /// <param name="total">Null: the award names no total.</param>
    public static Refusal? Award(
        ArbitrationFacts facts,
        IReadOnlySet<Role> roles,
        DateOnly? day,
        DateOnly? answerBy,
        string? text,
        Money? total,
        DateOnly calledOn,
        DateOnly today
    ) =>
        Notes(roles)
        ?? BeforeAward(facts)
        ?? (
            day is not { } given ? new(DayIsRequired, "Bitte den Tag des Spruchs angeben.")
            : given < calledOn || given > today ? new(DayMustFit, $"Bitte einen Tag vom {calledOn:dd.MM.yyyy} bis heute angeben.")
            : answerBy is not { } until || until < given
                ? new(AnswerDayMustFollow, "Bitte angeben, bis wann beide Seiten antworten: am Tag des Spruchs oder danach.")
            : Amount(total) ?? Text(text, "Bitte den Spruch wiedergeben.")
        );

    /// <param name="accepts">
    /// False: the side rejects it and says why. A side that has accepted may, once the deadline is over and the other has not answered:
    /// nobody has to wait for ever.
    /// </param>
    public static Refusal? Answer(ArbitrationFacts facts, IReadOnlySet<Role> roles, bool accepts, string? text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return RenegotiationRules.SideOf(roles) is not { } side ? NoParty()
            : !facts.Stage.IsRunning() ? Over(facts)
            : facts.Award is null ? new(AwardIsMissing, "Es gibt noch keinen Spruch.")
            : !facts.Owes(side) && (accepts || !facts.IsLate(today)) ? new(SideHasAnswered, "Ihre Seite hat den Spruch schon angenommen.")
            : accepts ? Length(text)
            : Text(text, "Bitte begründen, warum der Spruch abgelehnt wird.");
    }

    public static Refusal? Withdraw(ArbitrationFacts facts, IReadOnlySet<Role> roles, string? text)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return RenegotiationRules.SideOf(roles) is not { } side ? NoParty()
            : side != facts.CalledBy ? new(CallerWithdraws, "Zurücknehmen kann die Anrufung nur die Seite, die angerufen hat.")
            : BeforeAward(facts) ?? Text(text, "Bitte begründen, warum die Anrufung zurückgenommen wird.");
    }

    private static Refusal? BeforeAward(ArbitrationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return !facts.Stage.IsRunning() ? Over(facts)
            : facts.Award is not null ? new(AwardIsGiven, "Der Spruch liegt vor; jetzt antworten beide Seiten.")
            : null;
    }

    private static Refusal NoParty() =>
        new(SideMustBeParty, $"Parteien sind {Role.Controller.Title()} und {Role.ProviderCoordinator.Title()} des Schwerpunktträgers.");

    private static Refusal? Notes(IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(Role.Controller)
            ? null
            : new(OfficeNotes, $"Termin und Spruch hält die Rolle {Role.Controller.Title()} fest; der Träger sieht beides und antwortet.");
    }

    private static Refusal Over(ArbitrationFacts facts) =>
        new(ArbitrationMustRun, $"Diese Schlichtung läuft nicht mehr: {facts.Stage.Title()}.");

    private static Refusal? Amount(Money? total) =>
        total is { } amount && amount <= Money.Zero
            ? new(TotalMustBePositive, "Bitte ein Gesamtbudget über 0,00 € angeben, oder das Feld leer lassen.")
            : null;

    private static Refusal? Text(string? text, string missing) =>
        string.IsNullOrWhiteSpace(text) ? new(TextIsRequired, missing) : Length(text);

    private static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;
}
