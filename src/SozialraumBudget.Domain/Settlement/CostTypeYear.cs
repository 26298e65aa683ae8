using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What became of the cases of a cost type in a year.</summary>
/// <param name="Name">German, e.g. "Kostentyp II".</param>
/// <param name="Agreed">n: cases of the budget.</param>
/// <param name="Actual">m: cases that there were.</param>
/// <param name="Value">v': value of a case as carried forward.</param>
/// <param name="CorridorEnd">Upper end of the agreed corridor; above n where growth is wanted, at or below it where it is not.</param>
/// <param name="QualityShare">Share that the quality score of the case work in this type earns.</param>
public sealed record CostTypeYear(string Name, decimal Agreed, decimal Actual, Money Value, decimal CorridorEnd, Share QualityShare)
{
    private const string Unit = "Fälle";

    /// <summary>The increase up to the end of the corridor in full, above it at the outside share, each × v'; not rounded.</summary>
    public Traced WithinCorridor(Share outsideShare)
    {
        var inside = Traced.NotNegative(
            "bis zum Ende des Korridors",
            "kleinerer Wert von Ist und Korridorende − vereinbart, mindestens 0",
            Traced
                .Difference(
                    "Zunahme im Korridor",
                    "kleinerer Wert − vereinbart",
                    Traced
                        .Minimum("Ist oder Korridorende", "der kleinere Wert", Cases("Ist", Actual), Cases("Korridorende", CorridorEnd))
                        .As(Unit),
                    Cases("vereinbart", Agreed)
                )
                .As(Unit)
        );
        var outside = Traced.Difference("darüber", "Zunahme − Teil im Korridor", Increase(), inside).As(Unit);
        var counted = Traced
            .Sum(
                "zählt",
                "Teil im Korridor + Teil darüber × Anteil außerhalb",
                [
                    inside,
                    Traced
                        .Product(
                            "darüber zum Anteil",
                            $"× {outsideShare}",
                            outside,
                            Traced.Input("Anteil außerhalb des Korridors", outsideShare)
                        )
                        .As(Unit),
                ]
            )
            .As(Unit);
        return Traced.Product(Name, "zählende Fälle × fortgeschriebener Wert", counted, Traced.Input("fortgeschriebener Wert", Value));
    }

    /// <summary>The increase × v' × the share that quality earns; not rounded.</summary>
    public Traced ByQuality() =>
        Traced.Product(
            Name,
            "Zunahme × fortgeschriebener Wert × Anteil nach Qualität",
            Increase(),
            Traced.Input("fortgeschriebener Wert", Value),
            Traced.Input("Anteil nach Qualität", QualityShare)
        );

    private static Traced Cases(string label, decimal cases) => Traced.Number(label, cases, Unit);

    private Traced Increase() =>
        Traced.NotNegative(
            "Zunahme",
            "Ist − vereinbart, mindestens 0: sinkende Typen rechnen nicht auf",
            Traced.Difference("Ist − vereinbart", "Ist − vereinbart", Cases("Ist", Actual), Cases("vereinbart", Agreed)).As(Unit)
        );
}
