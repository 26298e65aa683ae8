using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>
/// Why actual case costs differ from the plan (rule 4.9 in docs/rules.md): volume = round((M − N) × P ÷ N), price = round(Σ m × (a − v)),
/// mix = the rest, so that the three add up exactly. Without planned cases there is no volume effect.
/// </summary>
public sealed class CostDeviation
{
    private const string CaseUnit = "Fälle";

    private CostDeviation(IReadOnlyList<CostTypeFigures> types)
    {
        Types = types;
        Planned = Traced.Sum("Plan", "Summe aus geplanten Fällen × Plankosten", [.. types.Select(PlannedOf)]).Named("plan");
        Actual = Traced.Sum("Ist", "Summe aus tatsächlichen Fällen × Istkosten", [.. types.Select(ActualOf)]).Named("ist");
        Total = Traced.Difference("Abweichung", "Ist − Plan", Actual, Planned).Named("abweichung");
        Volume = VolumeOf(types, Planned).Named("menge");
        Price = Traced
            .RoundedSum("Preis", "gerundet(Summe aus tatsächlichen Fällen × (Istkosten − Plankosten))", [.. types.Select(PriceOf)])
            .Named("preis");
        Mix = Traced.Difference("Mischung", "Abweichung − Menge − Preis", Total, Volume, Price);
    }

    public IReadOnlyList<CostTypeFigures> Types { get; }

    /// <summary>P.</summary>
    public Traced Planned { get; }

    public Traced Actual { get; }

    /// <summary>Actual minus plan.</summary>
    public Traced Total { get; }

    /// <summary>More or fewer cases at the planned mean.</summary>
    public Traced Volume { get; }

    /// <summary>Dearer or cheaper cases.</summary>
    public Traced Price { get; }

    /// <summary>Other shares of the cost types.</summary>
    public Traced Mix { get; }

    public static CostDeviation Of(IReadOnlyList<CostTypeFigures> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return new(types);
    }

    /// <summary>The deviation with its three parts under one heading.</summary>
    public Traced Explained() => Traced.Group("Abweichung vom Plan", [Total, Volume, Price, Mix]);

    private static Traced VolumeOf(IReadOnlyList<CostTypeFigures> types, Traced planned)
    {
        var n = Traced
            .Sum("Geplante Fälle", "Summe der geplanten Fälle", [.. types.Select(static t => Cases(t.Name, t.Planned))])
            .As(CaseUnit)
            .Named("n");
        if (n.Value == 0)
            return Traced.Input("Menge", Money.Zero, "ohne geplante Fälle");
        var m = Traced
            .Sum("Tatsächliche Fälle", "Summe der tatsächlichen Fälle", [.. types.Select(static t => Cases(t.Name, t.Actual))])
            .As(CaseUnit);
        return Traced.RoundedProduct(
            "Menge",
            "gerundet((tatsächliche − geplante Fälle) × Plan ÷ geplante Fälle)",
            Traced.Difference("Mehr oder weniger Fälle", "tatsächliche − geplante Fälle", m, n).As(CaseUnit),
            Traced.Quotient("Plankosten je Fall", "Plan ÷ geplante Fälle", planned, n)
        );
    }

    private static Traced PlannedOf(CostTypeFigures type) =>
        Traced.Product(
            CostTypeNames.Title(type.Name),
            "geplante Fälle × Plankosten",
            Cases("Geplante Fälle", type.Planned),
            Traced.Input("Plankosten", type.PlannedCost)
        );

    private static Traced ActualOf(CostTypeFigures type) =>
        Traced.Product(
            CostTypeNames.Title(type.Name),
            "tatsächliche Fälle × Istkosten",
            Cases("Tatsächliche Fälle", type.Actual),
            Traced.Input("Istkosten", type.ActualCost)
        );

    private static Traced PriceOf(CostTypeFigures type) =>
        Traced.Product(
            CostTypeNames.Title(type.Name),
            "tatsächliche Fälle × (Istkosten − Plankosten)",
            Cases("Tatsächliche Fälle", type.Actual),
            Traced.Difference(
                "Unterschied je Fall",
                "Istkosten − Plankosten",
                Traced.Input("Istkosten", type.ActualCost),
                Traced.Input("Plankosten", type.PlannedCost)
            )
        );

    private static Traced Cases(string label, int count) => Traced.Count(label, count, CaseUnit);
}
