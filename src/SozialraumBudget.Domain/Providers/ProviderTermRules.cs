using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Providers;

/// <summary>A term to be begun in an area.</summary>
/// <param name="To">Its last day; null where no end is agreed.</param>
/// <param name="HasEvidence">Whether a reference or a file proves the selection (guard rail 4).</param>
public sealed record NewProviderTerm(ProviderRole Role, DateOnly From, DateOnly? To, bool HasEvidence);

/// <summary>A term that stands in the way: of the same role in the area, overlapping.</summary>
public sealed record RivalTerm(string Provider, DateRange Days);

/// <summary>When a provider's term in an area may begin and end.</summary>
public static class ProviderTermRules
{
    public const string EndMustNotPrecedeBeginning = nameof(EndMustNotPrecedeBeginning);
    public const string EvidenceIsRequired = nameof(EvidenceIsRequired);
    public const string OneLeadProviderPerDay = nameof(OneLeadProviderPerDay);
    public const string RoleMustNotOverlap = nameof(RoleMustNotOverlap);
    public const string EndMustShorten = nameof(EndMustShorten);

    /// <summary>What is wrong with a term in itself.</summary>
    public static Refusal? Problem(NewProviderTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.To < term.From ? new(EndMustNotPrecedeBeginning, "Das Ende liegt vor dem Beginn.")
            : !term.HasEvidence ? new(EvidenceIsRequired, "Bitte den Beleg nennen (z. B. Fundstelle) oder als Datei hochladen.")
            : null;
    }

    /// <summary>An area has one lead provider per day, and nobody the same role twice.</summary>
    /// <param name="rival">The earliest overlapping term: of anybody for the lead, of the same provider for other roles.</param>
    public static Refusal? Conflict(ProviderRole role, RivalTerm? rival) =>
        rival is null ? null
        : role == ProviderRole.LeadProvider
            ? new(
                OneLeadProviderPerDay,
                $"In dieser Zeit ist {rival.Provider} Schwerpunktträger ({rival.Days}). Je Sozialraum und Tag gibt es nur einen; "
                    + "bitte jene Laufzeit zuerst beenden oder später beginnen."
            )
        : new(RoleMustNotOverlap, $"{rival.Provider} hat diese Rolle hier schon ({rival.Days}).");

    /// <summary>A term is only ever shortened; a longer one is a new term with its own selection.</summary>
    public static Refusal? EndProblem(DateRange days, DateOnly last) =>
        last < days.First ? new(EndMustNotPrecedeBeginning, $"Die Laufzeit beginnt erst am {days.First:dd.MM.yyyy}.")
        : days.Last is { } end && last >= end
            ? new(
                EndMustShorten,
                $"Die Laufzeit endet schon am {end:dd.MM.yyyy}. Eine Verlängerung ist eine neue Laufzeit mit eigener Auswahl."
            )
        : null;
}
