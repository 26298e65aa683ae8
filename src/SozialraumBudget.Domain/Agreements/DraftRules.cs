using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// What may change while an agreement is a draft: title, budget years and further providers. Area and lead provider stay: with them it
/// would be another agreement.
/// </summary>
public static class DraftRules
{
    public const string TitleIsRequired = nameof(TitleIsRequired);
    public const string AgreementMustBeDraft = nameof(AgreementMustBeDraft);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);
    public const string UsedYearsMustStay = nameof(UsedYearsMustStay);
    public const string ProvidersMustDiffer = nameof(ProvidersMustDiffer);

    /// <summary>An agreement has a name.</summary>
    public static Refusal? TitleProblem(string? title) =>
        string.IsNullOrWhiteSpace(title) ? new(TitleIsRequired, "Bitte eine Bezeichnung angeben.") : null;

    /// <summary>What stands in the way of a change; null: it may be made.</summary>
    public static Refusal? Objection(DraftFacts facts, DraftChange change)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(change);
        if (facts.State != AgreementState.Draft)
            return new(AgreementMustBeDraft, facts.State.LockText()!);
        if (facts.RowVersion != change.Seen)
            return new(SomebodyElseChanged, "Jemand hat die Vereinbarung inzwischen geändert. Ihre Eingabe ist noch nicht gespeichert.");
        return TitleProblem(change.Title)
            ?? AgreementPeriod.YearsProblem(change.FirstYear, change.LastYear)
            ?? AgreementPeriod.BeginProblem(change.FirstYear, change.BeginsOn)
            ?? ProvidersProblem(facts, change)
            ?? YearsProblem(facts, change);
    }

    private static Refusal? ProvidersProblem(DraftFacts facts, DraftChange change) =>
        change.Others.Any(o => o.Role == ProviderRole.LeadProvider || o.ProviderId == facts.LeadProviderId)
            ? new(ProvidersMustDiffer, "Der Schwerpunktträger ist schon beteiligt; weitere Träger sind andere.")
        : change.Others.Distinct().Count() != change.Others.Count
            ? new(ProvidersMustDiffer, "Ein Träger steht zweimal mit derselben Rolle da.")
        : null;

    private static Refusal? YearsProblem(DraftFacts facts, DraftChange change)
    {
        var lost = facts.Used.Where(u => u.Year < change.FirstYear || u.Year > change.LastYear).OrderBy(static u => u.Year).ToList();
        return lost is []
            ? null
            : new(
                UsedYearsMustStay,
                $"Für {lost[0].Year} gibt es schon {lost[0].What}; das Jahr bleibt in der Laufzeit, solange es sie gibt."
            );
    }
}
