using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What the city takes over of a deficit by one procedure, and what the provider bears.</summary>
public sealed class DeficitTakeover
{
    internal DeficitTakeover(Traced left, string title, IReadOnlyList<Traced> costTypes)
    {
        var counted = Traced.RoundedProduct(
            "Summe über die Kostentypen, gerundet",
            "gerundet(Summe)",
            Traced.Sum("Summe über die Kostentypen", "Summe", costTypes)
        );
        (Title, CostTypes) = (title, costTypes);
        Amount = Traced.Minimum(title, "höchstens der offene Fehlbetrag", left, counted);
        ProviderBears = Traced.Difference($"{title}: trägt der Träger", "offener Fehlbetrag − Übernahme", left, Amount);
    }

    /// <summary>German.</summary>
    public string Title { get; }

    /// <summary>What each cost type counts with, not rounded; in order.</summary>
    public IReadOnlyList<Traced> CostTypes { get; }

    /// <summary>The same in whole cents, for tables; may differ from the takeover by cents in sum.</summary>
    public IReadOnlyList<Money> Shown => [.. CostTypes.Select(static t => Money.Round(t.Value))];

    /// <summary>Takeover = min(deficit left, round(sum over cost types)).</summary>
    public Traced Amount { get; }

    /// <summary>What remains of the recognised deficit.</summary>
    public Traced ProviderBears { get; }
}
