using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialSiegen
{
    private const int MostPositions = 200;
    private const int MostCases = 300;

    public static SiegenAnswer? Compute(TrialObject body, bool derivation)
    {
        var flexible = body.Amounts("flexible", MostPositions, least: 1).Select(static f => new NamedAmount(f.Name, f.Amount)).ToList();
        var stationary = body.Amount("stationary");
        var avoided = body.Objects("avoided", MostCases, required: false)
            .Select(static a => new AvoidedHelp(
                a.Text("case"),
                a.Number("months", 0, 1200, "Erwartet werden Monate, z. B. \"9.5\"."),
                a.Amount("monthly_cost", TrialObject.LargestPrice),
                a.Share("share")
            ))
            .ToList();
        body.Once("avoided", avoided.Select(static a => a.Case));
        var consortium = body.Providers("consortium", "weight");
        if (body.Notes.Issues.Count > 0)
            return null;

        var budget = SiegenBudget.Of(new(flexible, stationary, avoided, consortium));
        return new(
            budget.Flexible,
            budget.Stationary,
            budget.Moved.Answer(),
            budget.MovedTotal,
            budget.FlexibleAfter,
            budget.StationaryAfter,
            budget.Total,
            budget.Consortium.Answer(),
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(budget.Explain()) : null
        );
    }
}

/// <summary>Body of trial/models/siegen.</summary>
/// <param name="Flexible">Staff, rent, overhead … by name.</param>
/// <param name="Avoided">Stationary helps avoided or brought back, in the order they are taken.</param>
internal sealed record SiegenBody(
    IReadOnlyDictionary<string, Money> Flexible,
    Money Stationary,
    IReadOnlyList<AvoidedHelpBody>? Avoided,
    IReadOnlyList<WeightedProviderBody> Consortium
);

internal sealed record AvoidedHelpBody(string Case, decimal Months, Money MonthlyCost, Share Share);

internal sealed record WeightedProviderBody(string Name, decimal Weight);

/// <param name="Moved">By case: what moved from the stationary to the flexible part.</param>
internal sealed record SiegenAnswer(
    Money Flexible,
    Money Stationary,
    IReadOnlyDictionary<string, Money> Moved,
    Money MovedTotal,
    Money FlexibleAfter,
    Money StationaryAfter,
    Money Total,
    IReadOnlyDictionary<string, ProviderPartAnswer> Consortium,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);
