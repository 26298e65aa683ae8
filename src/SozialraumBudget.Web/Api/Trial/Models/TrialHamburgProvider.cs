using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialHamburgProvider
{
    private const int MostServices = 200;
    private const decimal MostUnits = 10_000_000m;

    public static HamburgProviderAnswer? Compute(TrialObject body, bool derivation)
    {
        var subject = body.Objects("subject_related", MostServices)
            .Select(static s => new SubjectService(
                s.Text("name"),
                s.Number("units", 0, MostUnits, "Erwartet werden Einheiten, z. B. \"3296.5\"."),
                s.Amount("rate", TrialObject.LargestPrice)
            ))
            .ToList();
        var objects = body.Objects("object_related", MostServices)
            .Select(static o => new NamedAmount(o.Text("name"), o.Amount("cost")))
            .ToList();
        body.Once("subject_related", subject.Select(static s => s.Name));
        body.Once("object_related", objects.Select(static o => o.Name));
        var (first, years) = (body.Whole("first_year", 1900, 2900), body.Whole("years", 1, 20));
        var (earmark, increases) = (body.Share("earmark_share"), body.Increases("increases"));
        if (increases.Count >= years)
            body.Notes.Warn($"Von den Steigerungen zählen die ersten {years - 1}: das erste Jahr hat keine.");
        if (body.Notes.Issues.Count > 0)
            return null;

        var budget = HamburgProviderBudget.Of(new(new(first), years, subject, objects, earmark, increases));
        return new(
            budget.SubjectRelated.Answer(),
            budget.ObjectRelated.Answer(),
            budget.EarmarkWithin,
            budget.EarmarkAdded,
            budget.Base,
            budget.Years.ToDictionary(
                static y => y.Year.ToString(),
                static y => new HamburgProviderYearAnswer(y.Total, y.Earmark, y.Dues.Amounts())
            ),
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(budget.Explain()) : null
        );
    }
}

/// <summary>Body of trial/models/hamburg-provider.</summary>
/// <param name="EarmarkShare">Share for networking: within the subject-related sum, added to the object-related one.</param>
/// <param name="Increases">From the second year on, in order; a year without one stays as it was.</param>
internal sealed record HamburgProviderBody(
    int FirstYear,
    int Years,
    IReadOnlyList<SubjectServiceBody> SubjectRelated,
    IReadOnlyList<ObjectServiceBody> ObjectRelated,
    Share EarmarkShare,
    IReadOnlyList<Factor> Increases
);

/// <param name="Units">Of the previous year.</param>
internal sealed record SubjectServiceBody(string Name, decimal Units, Money Rate);

internal sealed record ObjectServiceBody(string Name, Money Cost);

internal sealed record HamburgProviderAnswer(
    IReadOnlyDictionary<string, Money> SubjectRelated,
    IReadOnlyDictionary<string, Money> ObjectRelated,
    Money EarmarkWithin,
    Money EarmarkAdded,
    Money Base,
    IReadOnlyDictionary<string, HamburgProviderYearAnswer> Years,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);

internal sealed record HamburgProviderYearAnswer(Money Total, Money Earmark, IReadOnlyList<Money> Dues);
