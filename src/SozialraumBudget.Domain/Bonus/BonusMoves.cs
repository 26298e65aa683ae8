using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>
/// Who may do what with the bonus of a year, and what stands in the way (rule 4.6 in docs/rules.md). A controller proposes, assesses and
/// prepares; the provider signs and answers; another person approves. Null means no objection.
/// </summary>
public static partial class BonusMoves
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string MoveMustBeAllowed = nameof(MoveMustBeAllowed);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string NothingIsProposed = nameof(NothingIsProposed);
    public const string NothingIsAgreed = nameof(NothingIsAgreed);
    public const string ProposalMustBeSigned = nameof(ProposalMustBeSigned);
    public const string YearMustBeOver = nameof(YearMustBeOver);
    public const string ValuesAreMissing = nameof(ValuesAreMissing);
    public const string IndicatorMustBeAssessed = nameof(IndicatorMustBeAssessed);
    public const string BudgetMustBeFixed = nameof(BudgetMustBeFixed);
    public const string PreparerMustNotApprove = nameof(PreparerMustNotApprove);
    public const string ModelMustPayABonus = nameof(ModelMustPayABonus);
    public const string TextIsTooLong = nameof(TextIsTooLong);
    public const string ValueMustBeANumber = nameof(ValueMustBeANumber);

    /// <summary>Longest reason or answer.</summary>
    public const int LongestText = 1000;

    /// <summary>Usual last day for agreeing on a year's indicators: 31 March.</summary>
    public static DateOnly UsualAgreeBy(int year) => new(year, 3, 31);

    /// <summary>Whether a list may be proposed. What both sides have signed, and what comes late, is an amendment with a reason.</summary>
    /// <param name="paysBonus">The agreement's model pays a bonus; without one the indicators are agreed on alone.</param>
    /// <param name="isAmendment">Both sides have signed a version already.</param>
    /// <param name="agreeBy">Last day for agreeing without a reason.</param>
    public static Refusal? Propose(
        BonusState state,
        IReadOnlySet<Role> roles,
        BonusAgreement proposed,
        bool paysBonus,
        bool isAmendment,
        DateOnly agreeBy,
        DateOnly today,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(proposed);
        if ((Of(roles, Role.Controller) ?? In(state, BonusState.Open)) is { } refusal)
            return refusal;
        if (proposed.Problem(paysBonus) is { } problem)
            return problem;
        return string.IsNullOrWhiteSpace(reason) && (isAmendment || today > agreeBy)
            ? new(
                ReasonIsRequired,
                isAmendment
                    ? "Beide Seiten haben die Indikatoren schon vereinbart. Bitte begründen, warum ein Nachtrag nötig ist."
                    : $"Die Frist war der {agreeBy:dd.MM.yyyy}. Bitte begründen, warum danach noch vereinbart wird."
            )
            : Length(reason);
    }

    /// <summary>Whether the provider may sign what is proposed.</summary>
    /// <param name="isLate">The proposal carries no reason and its last day has passed.</param>
    public static Refusal? Sign(BonusState state, IReadOnlySet<Role> roles, bool isProposed, bool isLate) =>
        Of(roles, Role.ProviderCoordinator)
        ?? In(state, BonusState.Open)
        ?? (!isProposed ? new Refusal(NothingIsProposed, "Es liegt kein Vorschlag vor, dem der Träger noch zustimmen kann.") : null)
        ?? (
            isLate
                ? new Refusal(
                    ReasonIsRequired,
                    "Die Frist ist vorbei. Das Budgetcontrolling muss den Vorschlag mit einer Begründung neu vorlegen."
                )
                : null
        );

    /// <summary>Whether a value may be assessed.</summary>
    public static Refusal? AssessValue(
        BonusState state,
        IReadOnlySet<Role> roles,
        AgreedIndicator? indicator,
        decimal? actual,
        string? reason
    ) =>
        Of(roles, Role.Controller)
        ?? In(state, BonusState.Open)
        ?? indicator switch
        {
            null => new(NothingIsAgreed, "Dieser Indikator ist nicht vereinbart."),
            { Source: not IndicatorSource.Assessed } => new(
                IndicatorMustBeAssessed,
                "Dieser Indikator wird aus den angenommenen Meldungen berechnet."
            ),
            _ when actual is null => new(ValueMustBeANumber, "Bitte eine Zahl eingeben, z. B. 72,5."),
            _ when string.IsNullOrWhiteSpace(reason) => new Refusal(ReasonIsRequired, "Bitte schreiben, worauf der Wert beruht."),
            _ => Length(reason),
        };

    /// <summary>Whether the assessment may be closed.</summary>
    /// <param name="missing">Names of the indicators without a value.</param>
    public static Refusal? Assess(
        BonusState state,
        IReadOnlySet<Role> roles,
        bool isAgreed,
        bool hasProposal,
        int year,
        DateOnly today,
        IReadOnlyList<string> missing,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(missing);
        if ((Of(roles, Role.Controller) ?? In(state, BonusState.Open)) is { } refusal)
            return refusal;
        if (!isAgreed)
            return new(NothingIsAgreed, "Bewertet wird, was beide Seiten vereinbart haben; für dieses Jahr ist nichts vereinbart.");
        if (hasProposal)
            return new(ProposalMustBeSigned, "Ein Nachtrag wartet auf die Zustimmung des Trägers. Bewertet wird danach.");
        if (today <= new BudgetYear(year).Last)
            return new(YearMustBeOver, $"Abgeschlossen wird die Bewertung nach dem 31.12.{year}.");
        return missing.Count > 0 && string.IsNullOrWhiteSpace(reason)
            ? new(
                ValuesAreMissing,
                $"Ohne Wert: {string.Join(", ", missing)}. Ein Indikator ohne Wert bringt 0 Punkte; bitte bewerten oder begründen."
            )
            : Length(reason);
    }

    /// <summary>Whether a closed assessment may be opened again.</summary>
    public static Refusal? Reopen(BonusState state, IReadOnlySet<Role> roles, string? reason) =>
        Of(roles, Role.Controller) ?? In(state, BonusState.Assessed, BonusState.Answered) ?? Needed(reason);

    /// <summary>Whether the provider may answer; who objects says why.</summary>
    public static Refusal? Answer(BonusState state, IReadOnlySet<Role> roles, bool agrees, string? text) =>
        Of(roles, Role.ProviderCoordinator) ?? In(state, BonusState.Assessed) ?? (agrees ? Length(text) : Needed(text));

    /// <summary>Where it stands afterwards.</summary>
    public static BonusState After(this BonusMove move) =>
        move switch
        {
            BonusMove.Assess => BonusState.Assessed,
            BonusMove.Reopen => BonusState.Open,
            BonusMove.Answer or BonusMove.Refuse => BonusState.Answered,
            BonusMove.Prepare => BonusState.Prepared,
            BonusMove.Approve => BonusState.Approved,
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    private static Refusal? Of(IReadOnlySet<Role> roles, Role wanted)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.Contains(wanted) ? null : new(RoleMustBeAllowed, $"Dafür ist die Rolle {wanted.Title()} nötig.");
    }

    private static Refusal? In(BonusState state, params BonusState[] allowed) =>
        allowed.Contains(state)
            ? null
            : new(MoveMustBeAllowed, $"Das geht nicht mehr oder noch nicht; der Leistungsbonus ist: {state.Title()}.");

    private static Refusal? Needed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new(ReasonIsRequired, "Bitte begründen.") : Length(text);

    private static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;
}
