using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>A product of the districts' cost accounting.</summary>
/// <param name="UnitCosts">Unit costs of all districts; at least one.</param>
/// <param name="Actual">What the district spent.</param>
public sealed record AllocatedProduct(string Name, decimal Cases, IReadOnlyList<Money> UnitCosts, Money Actual);

/// <summary>What a product is allocated and what of it was spent.</summary>
/// <param name="Median">Of the unit costs, not rounded.</param>
/// <param name="Difference">Allocation − actual.</param>
public sealed record ProductAllocation(AllocatedProduct Product, Traced Median, Traced Allocation, Traced Actual, Traced Difference);

/// <summary>
/// Berlin Steglitz-Zehlendorf (section 7 in docs/rules.md): a virtual allocation per product, round(cases × median of the unit costs of all
/// districts); nothing of it is paid. Settled by allocation − actual per product and in sum.
/// </summary>
public sealed class SteglitzZehlendorfAllocation
{
    private SteglitzZehlendorfAllocation(IReadOnlyList<AllocatedProduct> products)
    {
        Products = [.. products.Select(One)];
        Allocation = Traced.Sum("Zuweisung", "Summe der Produkte", [.. Products.Select(static p => p.Allocation)]).Named("Zuweisung");
        Actual = Traced.Sum("Ist", "Summe der Produkte", [.. Products.Select(static p => p.Actual)]).Named("Ist");
        Difference = Traced.Difference("Abweichung", "Zuweisung − Ist", Allocation, Actual);
    }

    public IReadOnlyList<ProductAllocation> Products { get; }

    public Traced Allocation { get; }

    public Traced Actual { get; }

    /// <summary>Below zero: more was spent than allocated.</summary>
    public Traced Difference { get; }

    public static SteglitzZehlendorfAllocation Of(IReadOnlyList<AllocatedProduct> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        return new(products);
    }

    public Derivation Explain() =>
        Traced.Group("Zuweisung und Ist", [Allocation, Actual, Difference, .. Products.Select(static p => p.Difference)]).Explain();

    private static ProductAllocation One(AllocatedProduct product, int index)
    {
        var median = Traced.Median(
            $"{product.Name}: Median der Stückkosten",
            "mittlerer Wert; bei gerader Anzahl Mittel der beiden mittleren",
            [.. product.UnitCosts.Select(static (c, i) => Traced.Input($"Bezirk {i + 1}", c))]
        );
        var allocation = Traced
            .RoundedProduct(
                $"{product.Name}: Zuweisung",
                "gerundet(Fälle × Median)",
                Traced.Number("Fälle", product.Cases, "Fälle"),
                median
            )
            .Named($"Zuweisung-{index}");
        var actual = Traced.Input($"{product.Name}: Ist", product.Actual);
        return new(
            product,
            median,
            allocation,
            actual,
            Traced.Difference($"{product.Name}: Abweichung", "Zuweisung − Ist", allocation, actual)
        );
    }
}
