using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ExternalCases;

/// <summary>What somebody says about a step of a conflict or a case that moved in.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Day">When it was; null: not given.</param>
/// <param name="Person">Who spoke or decided, by office or function.</param>
/// <param name="Reason">Why.</param>
public sealed record BearingNote(string? CaseNumber, DateOnly? Day, string? Person, string? Reason);

/// <summary>
/// Who may record why others than the provider bear days (rule 4.7, guard rail 2 in docs/rules.md). The public side alone records; a role
/// of a provider never does, whatever else it is. A case that moved in is entered into the planning by the area's manager; without
/// agreement the ASD decides, after base and management level. Null means no objection.
/// </summary>
public static class BearingRules
{
    public const string PublicSideRecords = nameof(PublicSideRecords);
    public const string AsdDecides = nameof(AsdDecides);
    public const string CaseIsRequired = nameof(CaseIsRequired);
    public const string DayIsRequired = nameof(DayIsRequired);
    public const string DayMustFollow = nameof(DayMustFollow);
    public const string PersonIsRequired = nameof(PersonIsRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string StepMustFollow = nameof(StepMustFollow);
    public const string CaseIsKnown = nameof(CaseIsKnown);
    public const string AlreadyEntered = nameof(AlreadyEntered);

    public const int LongestReason = 1000;
    public const int LongestPerson = 200;
    public const int LongestCase = 50;

    /// <summary>Whether the roles may record anything here.</summary>
    public static Refusal? Record(IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(Role.ProviderCoordinator) || !roles.Have(Rights.CaseWork)
            ? new(
                PublicSideRecords,
                "Wer Kosten trägt und wie über eine Hilfe entschieden ist, hält allein das Jugendamt fest, nie ein Träger."
            )
            : null;
    }

    /// <param name="isKnown">The case is on record as moved in already.</param>
    public static Refusal? MoveIn(IReadOnlySet<Role> roles, BearingNote note, DateOnly today, bool isKnown) =>
        Record(roles)
        ?? Complete(note, null, today)
        ?? (isKnown ? new(CaseIsKnown, $"Der Fall {note.CaseNumber} ist schon als zugezogen festgehalten.") : null);

    /// <summary>Enters a case that moved in into the local planning: from that day on the provider bears it.</summary>
    /// <param name="movedIn">The day it moved in.</param>
    /// <param name="entered">The day it was entered on, if it was.</param>
    public static Refusal? Enter(IReadOnlySet<Role> roles, BearingNote note, DateOnly movedIn, DateOnly? entered, DateOnly today) =>
        Asd(roles, "In die örtliche Planung nimmt die Sozialraumleitung (ASD) den Fall auf.")
        ?? (entered is { } day ? new Refusal(AlreadyEntered, $"Der Fall ist seit dem {day:dd.MM.yyyy} in der Planung.") : null)
        ?? Complete(note, movedIn, today);

    /// <param name="last">The step that was recorded last; null: the conflict begins.</param>
    /// <param name="lastDay">Its day.</param>
    /// <param name="next">The step to be recorded.</param>
    public static Refusal? Step(
        IReadOnlySet<Role> roles,
        BearingNote note,
        ConflictLevel? last,
        DateOnly? lastDay,
        ConflictLevel next,
        DateOnly today
    )
    {
        if (Record(roles) is { } none)
            return none;
        if (next == ConflictLevel.Decision && Asd(roles, "Ohne Einigung entscheidet die Sozialraumleitung (ASD).") is { } asd)
            return asd;
        return Follows(last, next) ? Complete(note, lastDay, today) : new(StepMustFollow, Order(last));
    }

    /// <summary>Steps that may follow and that somebody with these roles may record.</summary>
    public static IReadOnlyList<ConflictLevel> NextSteps(IReadOnlySet<Role> roles, ConflictLevel? last) =>
        Record(roles) is not null
            ? []
            :
            [
                .. Enum.GetValues<ConflictLevel>()
                    .Where(next => Follows(last, next) && (next != ConflictLevel.Decision || roles.Contains(Role.AreaManager))),
            ];

    private static bool Follows(ConflictLevel? last, ConflictLevel next) =>
        (last, next) switch
        {
            (null, ConflictLevel.Base) => true,
            (ConflictLevel.Base, ConflictLevel.Management or ConflictLevel.Agreed) => true,
            (ConflictLevel.Management, ConflictLevel.Agreed or ConflictLevel.Decision) => true,
            _ => false,
        };

    private static string Order(ConflictLevel? last) =>
        last switch
        {
            null => "Ein Konflikt beginnt auf der Basisebene.",
            ConflictLevel.Base => "Nach der Basisebene folgt die Leitungsebene oder eine Einigung.",
            ConflictLevel.Management => "Nach der Leitungsebene folgt eine Einigung oder die Entscheidung des ASD.",
            _ => "Der Konflikt ist beendet.",
        };

    private static Refusal? Asd(IReadOnlySet<Role> roles, string text) =>
        Record(roles) ?? (roles.Contains(Role.AreaManager) ? null : new(AsdDecides, text));

    private static Refusal? Complete(BearingNote note, DateOnly? after, DateOnly today) =>
        note switch
        {
            _ when string.IsNullOrWhiteSpace(note.CaseNumber) => new(CaseIsRequired, "Bitte die Fallnummer eintragen."),
            _ when note.CaseNumber.Trim().Length > LongestCase => new(
                TextIsTooLong,
                $"Eine Fallnummer hat höchstens {LongestCase} Zeichen."
            ),
            { Day: null } => new(DayIsRequired, "Bitte den Tag eintragen."),
            _ when note.Day > today => new(DayMustFollow, "Der Tag liegt in der Zukunft."),
            _ when note.Day < after => new(DayMustFollow, $"Der Tag liegt vor dem {after:dd.MM.yyyy}, dem Schritt davor."),
            _ when string.IsNullOrWhiteSpace(note.Person) => new(
                PersonIsRequired,
                "Bitte eintragen, wer gehandelt hat (Name oder Funktion)."
            ),
            _ when note.Person.Length > LongestPerson => new(TextIsTooLong, $"Die Person darf höchstens {LongestPerson} Zeichen haben."),
            _ when string.IsNullOrWhiteSpace(note.Reason) => new(ReasonIsRequired, "Bitte begründen."),
            _ when note.Reason.Length > LongestReason => new(
                TextIsTooLong,
                $"Die Begründung darf höchstens {LongestReason} Zeichen haben."
            ),
            _ => null,
        };
}
