using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>
/// Planning, figures of the day and minutes of a workshop (section 7 in docs/rules.md): controllers and the area's manager lead, the
/// provider proposes points of the agenda. What both sides have signed stays. Null means no objection.
/// </summary>
public static class WorkshopRules
{
    public const string OfficeLeads = nameof(OfficeLeads);
    public const string ProviderProposes = nameof(ProviderProposes);
    public const string WorkshopIsOver = nameof(WorkshopIsOver);
    public const string KindIsRequired = nameof(KindIsRequired);
    public const string DayMustFit = nameof(DayMustFit);
    public const string PlaceIsRequired = nameof(PlaceIsRequired);
    public const string AgendaMustFit = nameof(AgendaMustFit);
    public const string DecisionMustStay = nameof(DecisionMustStay);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string FiguresAreFrozen = nameof(FiguresAreFrozen);
    public const string DayMustBeNear = nameof(DayMustBeNear);
    public const string DayMustHaveCome = nameof(DayMustHaveCome);
    public const string ParticipantsAreRequired = nameof(ParticipantsAreRequired);
    public const string DecisionIsRequired = nameof(DecisionIsRequired);

    public const int LongestTitle = 200;
    public const int LongestText = 4_000;
    public const int LongestFunction = 100;
    public const int MostLines = 30;
    public const int MostOfAFunction = 99;

    /// <summary>Calendar days before the workshop from which on its figures may be kept, so that both sides can prepare.</summary>
    public const int FiguresDays = 14;

    public static Refusal? Lead(WorkshopActor who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.Leads ? null : new(OfficeLeads, "Das machen das Budgetcontrolling und die Sozialraumleitung dieses Sozialraums.");
    }

    /// <param name="years">First and last budget year of the agreement: what is evaluated afterwards may be so for a year.</param>
    public static Refusal? Plan(WorkshopActor who, WorkshopPlan plan, (int First, int Last) years)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Lead(who)
            ?? (
                plan.Kind is null ? new(KindIsRequired, "Bitte wählen, welche Runde es ist.")
                : plan.Day is not { } day ? new(DayMustFit, "Bitte den Tag angeben.")
                : day.Year < years.First - 1 || day.Year > years.Last + 1
                    ? new(DayMustFit, $"Der Tag liegt zwischen {years.First - 1} und {years.Last + 1}, beim Vereinbarungszeitraum.")
                : string.IsNullOrWhiteSpace(plan.Place) ? new(PlaceIsRequired, "Bitte den Ort angeben, z. B. auch „Videokonferenz“.")
                : plan.Place.Trim().Length > LongestTitle ? new(PlaceIsRequired, $"Höchstens {LongestTitle} Zeichen.")
                : Agenda(plan.Agenda)
            );
    }

    /// <param name="kept">Lines of the agenda that something was decided on: they stay.</param>
    public static Refusal? Edit(
        WorkshopActor who,
        WorkshopFacts facts,
        WorkshopPlan plan,
        (int First, int Last) years,
        IEnumerable<Guid> kept,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Plan(who, plan, years)
            ?? Changes(facts)
            ?? (
                facts.HasMinutes && plan.Day > today ? new(DayMustFit, "Mit Protokoll liegt der Tag nicht in der Zukunft.")
                : kept.Except(plan.Lines.Select(static l => l.Id ?? Guid.Empty)).Any()
                    ? new(DecisionMustStay, "Ein Punkt, zu dem ein Beschluss festgehalten ist, bleibt auf der Tagesordnung.")
                : null
            );
    }

    /// <summary>The provider's coordinator proposes a point while it is planned.</summary>
    public static Refusal? Propose(WorkshopActor who, WorkshopFacts facts, AgendaLine line, int lines)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(line);
        return !who.Coordinates ? new(ProviderProposes, "Punkte schlägt die Trägerkoordination des Schwerpunktträgers vor.")
            : facts.State != WorkshopState.Planned
                ? new(WorkshopIsOver, "Punkte lassen sich nur vorschlagen, solange der Workshop geplant ist.")
            : string.IsNullOrWhiteSpace(line.Title) ? new(AgendaMustFit, "Bitte den Punkt benennen.")
            : lines >= MostLines ? new(AgendaMustFit, $"Höchstens {MostLines} Punkte.")
            : Agenda([line]);
    }

    /// <summary>It does not take place.</summary>
    public static Refusal? Cancel(WorkshopActor who, WorkshopFacts facts, string? reason)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Lead(who)
            ?? (
                facts.State != WorkshopState.Planned ? new(WorkshopIsOver, "Absagen lässt sich nur ein geplanter Workshop.")
                : string.IsNullOrWhiteSpace(reason) ? new(ReasonIsRequired, "Bitte den Grund angeben; beide Seiten lesen ihn.")
                : reason.Trim().Length > LongestTitle ? new(ReasonIsRequired, $"Höchstens {LongestTitle} Zeichen.")
                : null
            );
    }

    /// <summary>The figures of the agreement are kept once, from <see cref="FiguresDays"/> before the day on.</summary>
    public static Refusal? Freeze(WorkshopActor who, WorkshopFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Lead(who)
            ?? Changes(facts)
            ?? (
                facts.AreFiguresFrozen ? new(FiguresAreFrozen, "Die Zahlen sind schon eingefroren und ändern sich nicht mehr.")
                : today < facts.Day.AddDays(-FiguresDays)
                    ? new(DayMustBeNear, $"Zahlen lassen sich frühestens {FiguresDays} Tage vor dem Workshop einfrieren.")
                : null
            );
    }

    /// <param name="agenda">Lines of the agenda.</param>
    public static Refusal? Write(
        WorkshopActor who,
        WorkshopFacts facts,
        WorkshopMinutes minutes,
        IReadOnlyCollection<Guid> agenda,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(minutes);
        ArgumentNullException.ThrowIfNull(agenda);
        return Lead(who)
            ?? Changes(facts)
            ?? Begin(facts, agenda.Count, today)
            ?? Participants(minutes.Participants)
            ?? (
                !minutes.Decisions.Any(d => agenda.Contains(d.Key) && !string.IsNullOrWhiteSpace(d.Value))
                    ? new(DecisionIsRequired, "Bitte zu mindestens einem Punkt festhalten, was besprochen oder beschlossen wurde.")
                : minutes.Decisions.Values.Any(static d => d?.Trim().Length > LongestText)
                    ? new(DecisionIsRequired, $"Höchstens {LongestText} Zeichen je Punkt.")
                : null
            );
    }

    /// <summary>Whether minutes can be begun: its day has come, and there is an agenda.</summary>
    /// <param name="lines">Of the agenda.</param>
    public static Refusal? Begin(WorkshopFacts facts, int lines, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return today < facts.Day ? new(DayMustHaveCome, "Das Protokoll wird am Tag des Workshops oder danach geschrieben.")
            : lines == 0 ? new(AgendaMustFit, "Bitte zuerst die Tagesordnung ergänzen.")
            : null;
    }

    /// <summary>Whether anything of it may change: until both have signed.</summary>
    public static Refusal? Changes(WorkshopFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.State switch
        {
            WorkshopState.Signed => new(WorkshopIsOver, "Beide Seiten haben unterschrieben; der Workshop ist abgeschlossen."),
            WorkshopState.Cancelled => new(WorkshopIsOver, "Der Workshop ist abgesagt."),
            _ => null,
        };
    }

    private static Refusal? Participants(IReadOnlyList<WorkshopParticipants> participants) =>
        participants.Count == 0 ? new(ParticipantsAreRequired, "Bitte angeben, wer teilgenommen hat: Funktion und Anzahl, keine Namen.")
        : participants.Any(static p => p.Count is not (>= 1 and <= MostOfAFunction) || p.Function.Trim().Length is 0 or > LongestFunction)
            ? new(ParticipantsAreRequired, $"Je Funktion bitte Bezeichnung und eine Anzahl von 1 bis {MostOfAFunction}.")
        : null;

    private static Refusal? Agenda(IReadOnlyList<AgendaLine> lines) =>
        lines.Count(static l => !string.IsNullOrWhiteSpace(l.Title)) > MostLines ? new(AgendaMustFit, $"Höchstens {MostLines} Punkte.")
        : lines.Any(static l => string.IsNullOrWhiteSpace(l.Title) && !string.IsNullOrWhiteSpace(l.Note))
            ? new(AgendaMustFit, "Bitte den Punkt benennen, zu dem die Notiz gehört.")
        : lines.Any(static l => l.Title?.Trim().Length > LongestTitle) ? new(AgendaMustFit, $"Höchstens {LongestTitle} Zeichen je Punkt.")
        : lines.Any(static l => l.Note?.Trim().Length > LongestText) ? new(AgendaMustFit, $"Höchstens {LongestText} Zeichen je Notiz.")
        : null;
}
