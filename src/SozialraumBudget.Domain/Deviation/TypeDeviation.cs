using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>
/// The part of one cost type in a deviation (rule 4.9 in docs/rules.md). Volume and mix can be told apart only over all types together;
/// of one type there is their sum: (m − n) × v. Over all types the parts add up to deviation, price and volume + mix, to the cent.
/// </summary>
/// <param name="Figures">Plan and actual of the type.</param>
/// <param name="Total">m × a − n × v.</param>
/// <param name="Price">m × (a − v).</param>
/// <param name="Number">(m − n) × v: its part in volume and mix.</param>
public sealed record TypeDeviation(CostTypeFigures Figures, Traced Total, Traced Price, Traced Number)
{
    public static TypeDeviation Of(CostTypeFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (planned, actual) = (Cases("Geplante Fälle", figures.Planned), Cases("Tatsächliche Fälle", figures.Actual));
        var (plan, cost) = (Traced.Input("Plankosten", figures.PlannedCost), Traced.Input("Istkosten", figures.ActualCost));
        return new(
            figures,
            Traced.Difference(
                "Abweichung",
                "Ist − Plan",
                Traced.Product("Ist", "tatsächliche Fälle × Istkosten", actual, cost),
                Traced.Product("Plan", "geplante Fälle × Plankosten", planned, plan)
            ),
            Traced.Product(
                "Preis",
                "tatsächliche Fälle × (Istkosten − Plankosten)",
                actual,
                Traced.Difference("Unterschied je Fall", "Istkosten − Plankosten", cost, plan)
            ),
            Traced.Product(
                "Menge und Mischung",
                "(tatsächliche − geplante Fälle) × Plankosten",
                Traced.Difference("Mehr oder weniger Fälle", "tatsächliche − geplante Fälle", actual, planned).As("Fälle"),
                plan
            )
        );
    }

    private static Traced Cases(string label, int count) => Traced.Count(label, count, "Fälle");
}
