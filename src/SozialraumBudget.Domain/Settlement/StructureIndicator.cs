using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>An indicator of the area's social structure with its agreed weight, in the base and as the time lag takes it.</summary>
/// <param name="Name">German, e.g. "unter 21".</param>
/// <param name="Base">Above zero.</param>
/// <param name="Lagged">Value of the year that the agreed time lag leads to.</param>
public sealed record StructureIndicator(string Name, Share Weight, decimal Base, decimal Lagged)
{
    /// <summary>
    /// The indicator of a budget year: the value of <paramref name="lag"/> years before it; null where a year is missing.
    /// </summary>
    public static StructureIndicator? Of(
        string name,
        Share weight,
        IReadOnlyDictionary<BudgetYear, decimal> values,
        BudgetYear baseYear,
        BudgetYear budgetYear,
        int lag
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        return
            values.TryGetValue(baseYear, out var first)
            && first > 0
            && values.TryGetValue(new BudgetYear(budgetYear.Year - lag), out var then)
            ? new(name, weight, first, then)
            : null;
    }

    /// <summary>weight × (lagged − base) ÷ base, not rounded.</summary>
    /// <exception cref="DivideByZeroException">The base is zero.</exception>
    public Traced Change()
    {
        var start = Traced.Number("Ausgangswert", Base, "");
        var change = Traced.Quotient(
            "Veränderung",
            "(Wert mit Zeitversatz − Ausgangswert) ÷ Ausgangswert",
            Traced
                .Difference("Zunahme", "Wert mit Zeitversatz − Ausgangswert", Traced.Number("Wert mit Zeitversatz", Lagged, ""), start)
                .As(""),
            start
        );
        return Traced.Product(Name, "Gewicht × Veränderung", Traced.Input("Gewicht", Weight), change.As("%")).As("%");
    }
}
