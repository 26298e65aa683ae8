using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>When an agreement may have a variant of a budget, and what may be in it: limits of cost types, or a typed record.</summary>
public static class VariantRules
{
    public const string NameIsRequired = nameof(NameIsRequired);
    public const string NameMustBeFree = nameof(NameMustBeFree);
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string TermsMustBeAgreed = nameof(TermsMustBeAgreed);
    public const string BaseYearMustBeImported = nameof(BaseYearMustBeImported);
    public const string LimitsMustAscend = nameof(LimitsMustAscend);
    public const string FactsMustBeWhole = nameof(FactsMustBeWhole);
    public const string SomebodyElseWasFaster = nameof(SomebodyElseWasFaster);

    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 120;

    /// <summary>Until the settlement, for the years the agreement runs.</summary>
    public static Refusal? Openness(AgreementState state, int firstYear, int lastYear, int year) =>
        state is AgreementState.Draft or AgreementState.Negotiated or AgreementState.Active && year >= firstYear && year <= lastYear
            ? null
            : new(AgreementMustBeOpen, $"Die Vereinbarung ist für {year} nicht offen; Varianten gibt es nur bis zur Abrechnung.");

    /// <summary>What the model needs to be formed must be agreed on the first day of the year.</summary>
    public static Refusal? Terms(BudgetModel model, TermsAsOf terms, int year)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(terms);
        List<string> missing = [.. model.NeededToForm.Where(k => !terms.Has(k)).Select(static k => TermCatalogue.Of(k).Title)];
        return missing.Count > 0
            ? new(TermsMustBeAgreed, $"In der Vereinbarung fehlen zum 01.01.{year}: {string.Join(", ", missing)}.")
            : null;
    }

    public static Refusal BaseYearMissing(int baseYear) =>
        new(BaseYearMustBeImported, $"Für das Basisjahr {baseYear} sind für diesen Sozialraum noch keine Leistungen importiert.");

    public static Refusal? Name(string name) =>
        (name ?? "").Length is 0 or > LongestName
            ? new(NameIsRequired, $"Bitte einen Namen mit höchstens {LongestName} Zeichen angeben.")
            : null;

    public static Refusal NameTaken(string name, int year) =>
        new(NameMustBeFree, $"Eine Variante „{name}“ gibt es für {year} schon. Bitte einen anderen Namen wählen.");

    /// <param name="limits">Lower limits of the cost types, EUR, the first 0.</param>
    public static Refusal? Limits(IReadOnlyList<Money> limits) =>
        CostTypeLimits.Problems(limits) switch
        {
            [var first, ..] => new(LimitsMustAscend, first),
            _ when limits[^1] > NegotiationRules.GreatestValue => new(
                LimitsMustAscend,
                $"Grenzen gehen bis {GermanNumber.Text(NegotiationRules.GreatestValue)}."
            ),
            _ => null,
        };

    public static Refusal? Facts(BudgetModel model, FactRecord facts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(facts);
        var reason =
            model.Fields is not { } fields ? "Dieses Modell beruht auf einem Basisjahr."
            : facts.Problems(fields) is [var (_, _, first), ..] ? first
            : model.Objection(facts);
        return reason is null ? null : new(FactsMustBeWhole, reason);
    }

    /// <summary>A variant from which a budget was fixed stays; one that somebody else changed is looked at again first.</summary>
    /// <param name="isLocked">A budget was fixed from it.</param>
    /// <param name="isAsSeen">Nobody changed it since the user looked.</param>
    public static Refusal? Change(bool isLocked, bool isAsSeen) =>
        isLocked ? Locked
        : isAsSeen ? null
        : Faster;

    public static Refusal Faster { get; } =
        new(
            SomebodyElseWasFaster,
            "Inzwischen hat jemand anderes diese Variante geändert. Ihre Eingabe steht noch hier: "
                + "bitte vergleichen und erneut speichern oder als neue Variante sichern."
        );

    /// <summary>What is fixed stays as it is.</summary>
    public static Refusal Locked { get; } =
        new(FixingRules.VariantIsLocked, "Diese Variante ist festgesetzt und bleibt, wie sie ist. Für eine Änderung eine Kopie anlegen.");
}
