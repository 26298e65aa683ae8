using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>How the operands of a cost type are explained: cases, the excluded ones, agreed values, increases.</summary>
internal static class CaseWords
{
    /// <param name="included">The cases themselves, asked for only when somebody opens the Rechenweg.</param>
    public static Traced Mean(Money sum, int count, Func<IEnumerable<CaseCostType>> included)
    {
        var mean = Traced.RoundedMean(
            "Mittlere Falljahreskosten",
            "gerundet(Summe der Falljahreskosten ÷ Fälle)",
            sum.Amount,
            count,
            () => included().Select(Case)
        );
        return count > 0 ? mean : mean.Because("kein einbezogener Fall in dieser Klasse");
    }

    public static Traced Agreed(BudgetAdjustment agreed) =>
        Traced.Input("Vereinbarter Wert", agreed.Value!.Value, $"Verhandlung ({agreed.Author}): {agreed.Reason}");

    /// <summary>Cases of the class less those left out, each with its reason.</summary>
    public static Traced Count(int included, IReadOnlyList<CaseCostType> excluded)
    {
        var count = Traced.Count("Einbezogene Fälle", included, CaseBudget.CaseUnit);
        return excluded.Count == 0
            ? count
            : Traced.Count(
                "Einbezogene Fälle",
                included,
                CaseBudget.CaseUnit,
                $"ohne {excluded.Count} ausgelassene: "
                    + $"{string.Join("; ", excluded.Select(static c => $"{c.Case.CaseNumber} ({c.Excluded!.Reason})"))}"
            );
    }

    public static string Increases(IReadOnlyList<Increase> increases) =>
        increases.Count == 0 ? "keine Steigerung vereinbart" : $"gerundet(Wert × {string.Join(" × ", increases.Select(Factor))})";

    private static string Factor(Increase increase) => $"(1 {(increase.Rate < 0 ? "−" : "+")} {PercentText.Of(Math.Abs(increase.Rate))})";

    private static Derivation Case(CaseCostType item)
    {
        var node = item.Case.Derive();
        return item.Moved is { } moved ? node with { Source = $"Verschoben ({moved.Author}): {moved.Reason}" } : node;
    }
}
