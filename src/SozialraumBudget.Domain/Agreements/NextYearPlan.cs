using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>An agreement that holds in the year before, as the plan for the next one reads it.</summary>
/// <param name="LastDay">Last day it holds, agreed or ended.</param>
/// <param name="Following">Title of an agreement of the same area that holds or is drafted for the next year; null without.</param>
/// <param name="NextLead">Who bears the area on the first day of the next year; null where nobody is entered.</param>
/// <param name="NextLeadName">Name of that provider.</param>
public sealed record ExpiringAgreement(
    Guid Id,
    Guid AreaId,
    string Area,
    string Title,
    AgreementState State,
    int FirstYear,
    int LastYear,
    DateOnly LastDay,
    Guid LeadProviderId,
    string? Following,
    Guid? NextLead,
    string NextLeadName
);

/// <summary>What becomes of an agreement when the next year's are drafted.</summary>
/// <param name="Title">Of the draft.</param>
/// <param name="Refusal">Why none is made; null: it is.</param>
public sealed record NextYearDraft(ExpiringAgreement From, int Year, string Title, Refusal? Refusal)
{
    public bool IsMade => Refusal is null;

    /// <summary>The area has another lead provider from then on.</summary>
    public bool HasOtherLead => From.NextLead is { } next && next != From.LeadProviderId;
}

/// <summary>
/// Drafts of the next budget year for all agreements that end with this one: what is made, and why not. Terms and counter-performances are
/// those of the last day; nothing is agreed by it.
/// </summary>
public static class NextYearPlan
{
    public const string RunsOn = nameof(RunsOn);
    public const string IsFollowed = nameof(IsFollowed);
    public const string MustHaveBeenActive = nameof(MustHaveBeenActive);
    public const string WasEnded = nameof(WasEnded);
    public const string LeadMustBeKnown = nameof(LeadMustBeKnown);

    /// <param name="year">The year to draft for; the agreements hold in the one before.</param>
    /// <returns>In the order given.</returns>
    public static IReadOnlyList<NextYearDraft> Of(int year, IEnumerable<ExpiringAgreement> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return [.. agreements.Select(a => new NextYearDraft(a, year, TitleFor(a, year), Objection(a, year)))];
    }

    private static Refusal? Objection(ExpiringAgreement agreement, int year) =>
        agreement switch
        {
            { LastYear: var last } when last >= year && agreement.LastDay.Year >= year => new(RunsOn, $"Sie läuft bis {last} weiter."),
            { Following: { } other } => new(IsFollowed, $"Für {year} gibt es schon „{other}“."),
            { State: AgreementState.Draft or AgreementState.Negotiated } => new(
                MustHaveBeenActive,
                $"Sie ist noch nicht aktiv ({agreement.State.Title()}); ihre Werte stehen noch nicht fest."
            ),
            _ when agreement.LastDay < new BudgetYear(year - 1).Last => new(
                WasEnded,
                $"Sie wurde zum {agreement.LastDay:dd.MM.yyyy} beendet. Wie es weitergeht, legen Sie einzeln an."
            ),
            { NextLead: null } => new(
                LeadMustBeKnown,
                $"Für den 01.01.{year} ist kein Schwerpunktträger eingetragen. Zuerst die Trägerschaft des Sozialraums verlängern."
            ),
            _ => null,
        };

    /// <summary>The same title with the next year; where it names none, the year behind it.</summary>
    private static string TitleFor(ExpiringAgreement agreement, int year)
    {
        var title = agreement.Title;
        var span = $"{agreement.FirstYear}–{agreement.LastYear}";
        foreach (var old in new[] { span, $"{agreement.LastYear}", $"{agreement.FirstYear}" })
        {
            if (title.Contains(old, StringComparison.Ordinal))
                return title.Replace(old, $"{year}", StringComparison.Ordinal);
        }

        return $"{title} {year}";
    }
}
