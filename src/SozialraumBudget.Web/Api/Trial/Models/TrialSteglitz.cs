using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

internal static class TrialSteglitz
{
    private const int MostProducts = 500;
    private const int MostDistricts = 500;
    private const int MostCases = 1_000_000;

    public static SteglitzAnswer? Compute(TrialObject body, bool derivation)
    {
        var products = body.Objects("products", MostProducts, least: 1)
            .Select(static p => new AllocatedProduct(
                p.Text("name"),
                p.Whole("cases", 0, MostCases),
                [
                    .. p.Items("unit_costs", MostDistricts, least: 1)
                        .Select(c => p.Amount(c.Path, c.Value, TrialObject.LargestPrice, signed: false)),
                ],
                p.Amount("actual")
            ))
            .ToList();
        body.Once("products", products.Select(static p => p.Name));
        if (body.Notes.Issues.Count > 0)
            return null;

        var allocation = SteglitzZehlendorfAllocation.Of(products);
        return new(
            allocation.Products.ToDictionary(
                static p => p.Product.Name,
                static p => new ProductAnswer(Exact(p.Median), p.Allocation, p.Actual, p.Difference)
            ),
            allocation.Allocation,
            allocation.Actual,
            allocation.Difference,
            body.Notes.Answered(),
            derivation ? DerivationAnswer.Write(allocation.Explain()) : null
        );
    }

    /// <summary>Two decimals, and half a cent where the median has it: it is not rounded.</summary>
    private static string Exact(Traced median) => median.Value.ToString("0.00#", CultureInfo.InvariantCulture);
}

/// <summary>Body of trial/models/steglitz-zehlendorf.</summary>
internal sealed record SteglitzBody(IReadOnlyList<ProductBody> Products);

/// <param name="UnitCosts">Unit costs of all districts.</param>
internal sealed record ProductBody(string Name, int Cases, IReadOnlyList<Money> UnitCosts, Money Actual);

internal sealed record SteglitzAnswer(
    IReadOnlyDictionary<string, ProductAnswer> Products,
    Money Allocation,
    Money Actual,
    Money Difference,
    IReadOnlyList<string>? Warnings,
    JsonObject? Derivation
);

/// <param name="Median">Not rounded: two decimals, or three with half a cent.</param>
internal sealed record ProductAnswer(string Median, Money Allocation, Money Actual, Money Difference);
