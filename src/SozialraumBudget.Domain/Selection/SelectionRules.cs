using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Selection;

/// <summary>The call of a selection as it is written.</summary>
/// <param name="Deadline">Last day on which applications come in.</param>
public sealed record SelectionCall(string? Title, string? Text, DateOnly? Deadline, IReadOnlyList<SelectionCriterion> Criteria);

/// <summary>What is heard and recorded before a decision (guard rail 4 in docs/rules.md).</summary>
/// <param name="HeardOn">Day on which the committee for youth welfare was heard.</param>
/// <param name="Result">What it said.</param>
/// <param name="Choice">How choice and wish of the entitled are kept.</param>
public sealed record SelectionHearing(DateOnly? HeardOn, string? Result, string? Choice)
{
    public bool IsWhole => HeardOn is not null && !string.IsNullOrWhiteSpace(Result) && !string.IsNullOrWhiteSpace(Choice);
}

/// <summary>The open, documented procedure by which an area's lead provider is chosen. Null means no objection.</summary>
public static class SelectionRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string StateMustFit = nameof(StateMustFit);
    public const string TitleIsRequired = nameof(TitleIsRequired);
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string DeadlineMustFit = nameof(DeadlineMustFit);
    public const string CriteriaMustFit = nameof(CriteriaMustFit);
    public const string DayMustFit = nameof(DayMustFit);
    public const string ApplicantMustBeNew = nameof(ApplicantMustBeNew);
    public const string PointsMustFit = nameof(PointsMustFit);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string HearingIsRequired = nameof(HearingIsRequired);
    public const string ChoiceIsRequired = nameof(ChoiceIsRequired);
    public const string ScoresMustBeWhole = nameof(ScoresMustBeWhole);
    public const string ApplicantMustBeChosen = nameof(ApplicantMustBeChosen);
    public const string SecondPersonIsRequired = nameof(SecondPersonIsRequired);

    public const int LongestTitle = 150;
    public const int LongestText = 4_000;
    public const int LongestReason = 1_000;
    public const int MostPoints = 10;

    public static Refusal? Write(IReadOnlySet<Role> roles) =>
        roles.Have(Rights.Selection)
            ? null
            : new(RoleMustBeAllowed, $"Auswahlverfahren führen {Role.Controller.Title()} und {Role.Management.Title()}.");

    /// <summary>A draft is kept with whatever it has, under a title.</summary>
    public static Refusal? Draft(SelectionState state, SelectionCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return state != SelectionState.Draft
                ? new(StateMustFit, "Aufruf und Kriterien stehen seit der Veröffentlichung fest; sie ändern sich nicht mehr.")
            : string.IsNullOrWhiteSpace(call.Title) ? new(TitleIsRequired, "Bitte eine Bezeichnung angeben.")
            : call.Title.Trim().Length > LongestTitle ? new(TitleIsRequired, $"Höchstens {LongestTitle} Zeichen.")
            : call.Text?.Trim().Length > LongestText ? new(TextIsTooLong, $"Der Aufruf ist länger als {LongestText} Zeichen.")
            : null;
    }

    /// <summary>Once published, everybody is measured by the same criteria: they are whole before.</summary>
    public static Refusal? Publish(SelectionState state, SelectionCall call, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Draft(state, call)
            ?? (
                string.IsNullOrWhiteSpace(call.Text) ? new(TextIsRequired, "Der Aufruf hat noch keinen Text.")
                : call.Deadline is not { } deadline || deadline < today
                    ? new(DeadlineMustFit, "Die Bewerbungsfrist fehlt oder ist schon vorbei.")
                : Criteria(call.Criteria)
            );
    }

    /// <summary>Weights add up to exactly 100 %.</summary>
    public static Refusal? Criteria(IReadOnlyList<SelectionCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var sum = criteria.Sum(static c => c.Weight.Value);
        return criteria.Count == 0 ? new(CriteriaMustFit, "Bitte mindestens ein Kriterium angeben.")
            : criteria.Any(static c => string.IsNullOrWhiteSpace(c.Name) || c.Name.Length > LongestTitle)
                ? new(CriteriaMustFit, "Jedes Kriterium braucht einen Namen mit höchstens 150 Zeichen.")
            : criteria.GroupBy(static c => c.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(static g => g.Count() > 1)
                is { } twice
                ? new(CriteriaMustFit, $"Das Kriterium „{twice.Key}“ steht mehrmals da.")
            : criteria.FirstOrDefault(static c => c.Weight.Value == 0) is { } idle
                ? new(CriteriaMustFit, $"Das Kriterium „{idle.Name}“ hat kein Gewicht.")
            : sum != 1 ? new(CriteriaMustFit, $"Die Gewichte ergeben {new Share(sum)}, es müssen genau 100 % sein.")
            : null;
    }

    /// <param name="known">The provider has applied already.</param>
    public static Refusal? Apply(SelectionState state, DateOnly? receivedOn, DateOnly deadline, DateOnly today, bool known) =>
        Open(state)
        ?? (
            known ? new(ApplicantMustBeNew, "Von diesem Träger liegt schon eine Bewerbung vor.")
            : receivedOn is not { } day || day > today ? new(DayMustFit, "Bitte den Tag des Eingangs angeben, spätestens heute.")
            : day > deadline ? new(DayMustFit, "Die Bewerbung ging nach der Frist ein und nimmt nicht teil.")
            : null
        );

    /// <summary>Nobody is scored before all applications can be there.</summary>
    public static Refusal? Scoring(SelectionState state, DateOnly deadline, DateOnly today) =>
        Open(state)
        ?? (today > deadline ? null : new(DeadlineMustFit, $"Bewertet wird nach Ablauf der Bewerbungsfrist am {deadline:dd.MM.yyyy}."));

    public static Refusal? Score(int? points, string? reason) =>
        points is null or < 0 or > MostPoints ? new(PointsMustFit, $"Bitte 0 bis {MostPoints} Punkte vergeben.") : Reason(reason);

    public static Refusal? Hear(SelectionState state, SelectionHearing hearing, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(hearing);
        return Open(state)
            ?? (
                hearing.HeardOn is not { } day || day > today ? new(DayMustFit, "Bitte den Tag der Anhörung angeben, spätestens heute.")
                : string.IsNullOrWhiteSpace(hearing.Result) ? new(HearingIsRequired, "Bitte das Ergebnis der Anhörung angeben.")
                : string.IsNullOrWhiteSpace(hearing.Choice)
                    ? new(ChoiceIsRequired, "Bitte angeben, wie Wunsch- und Wahlrecht gewahrt bleiben.")
                : hearing.Result.Length > LongestText || hearing.Choice.Length > LongestText
                    ? new(TextIsTooLong, $"Höchstens {LongestText} Zeichen.")
                : null
            );
    }

    /// <param name="ranking">All applicants.</param>
    /// <param name="chosen">Who is to become lead provider: any of them, whatever the points; the reason says why.</param>
    public static Refusal? Propose(
        SelectionState state,
        IReadOnlyList<RankedProvider> ranking,
        SelectionHearing hearing,
        Guid? chosen,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(hearing);
        return Open(state)
            ?? (
                ranking.Count == 0 || ranking.Any(static r => r.Total is null)
                    ? new(ScoresMustBeWhole, "Entschieden wird erst, wenn jede Bewerbung nach jedem Kriterium bewertet ist.")
                : !hearing.IsWhole
                    ? new(
                        HearingIsRequired,
                        "Vorher sind die Anhörung des Jugendhilfeausschusses und das Wunsch- und Wahlrecht festzuhalten."
                    )
                : ranking.All(r => r.ProviderId != chosen) ? new(ApplicantMustBeChosen, "Bitte einen Träger wählen, der sich beworben hat.")
                : Reason(reason)
            );
    }

    /// <param name="proposer">Who proposed the decision.</param>
    /// <param name="user">Who confirms it or sends it back.</param>
    public static Refusal? Decide(SelectionState state, Guid? proposer, Guid? user) =>
        state != SelectionState.Proposed ? new(StateMustFit, "Hier ist keine Entscheidung vorgeschlagen.")
        : proposer is null || user is null || proposer == user
            ? new(SecondPersonIsRequired, "Über den Vorschlag entscheidet eine andere Person als die, die ihn gemacht hat.")
        : null;

    public static Refusal? Reason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new(ReasonIsRequired, "Bitte begründen.")
        : reason.Trim().Length > LongestReason ? new(ReasonIsRequired, $"Höchstens {LongestReason} Zeichen.")
        : null;

    private static Refusal? Open(SelectionState state) =>
        state switch
        {
            SelectionState.Called => null,
            SelectionState.Draft => new(StateMustFit, "Der Aufruf ist noch nicht veröffentlicht."),
            SelectionState.Proposed => new(StateMustFit, "Eine Entscheidung ist vorgeschlagen; bis zu ihrer Rückgabe ändert sich nichts."),
            _ => new(StateMustFit, "Das Verfahren ist entschieden; es ändert sich nichts mehr."),
        };
}
