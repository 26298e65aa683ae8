using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>A stationary help that was avoided or brought back.</summary>
/// <param name="Case">Pseudonymous case number.</param>
/// <param name="Share">Agreed share of what it would have cost.</param>
public sealed record AvoidedHelp(string Case, decimal Months, Money MonthlyCost, Share Share);

/// <summary>What a budget of Siegen is formed from.</summary>
/// <param name="Flexible">Staff, rent, overhead …, in order.</param>
public sealed record SiegenFacts(
    IReadOnlyList<NamedAmount> Flexible,
    Money Stationary,
    IReadOnlyList<AvoidedHelp> Avoided,
    IReadOnlyList<WeightedProvider> Consortium
);

/// <summary>
/// Siegen (section 7 in docs/rules.md): a flexible and a stationary partial budget. For each stationary help avoided or brought back
/// round(months × monthly cost × share) moves to the flexible part, in order and at most what is still there; the sum of both stays.
/// </summary>
public sealed class SiegenBudget
{
    private SiegenBudget(SiegenFacts facts)
    {
        Flexible = Traced
            .Sum("Flexibles Teilbudget", "Summe der Positionen", [.. facts.Flexible.Select(static f => Traced.Input(f.Name, f.Amount))])
            .Named("Flexibel");
        Stationary = Traced.Input("Stationäres Teilbudget", facts.Stationary).Named("Stationär");
        Moved = Moves(facts.Avoided, Stationary);
        var moved = Moved.Select(static m => m.Amount).ToList();
        MovedTotal = Traced.Sum("Verschoben", "Summe der Fälle", moved).Named("Verschoben");
        FlexibleAfter = Traced.Sum("Flexibles Teilbudget danach", "flexibel + verschoben", [Flexible, MovedTotal]).Named("Flexibel danach");
        StationaryAfter = Traced
            .Difference("Stationäres Teilbudget danach", "stationär − verschoben", Stationary, MovedTotal)
            .Named("Stationär danach");
        Total = Traced.Sum("Gesamtbudget", "flexibel + stationär, vor wie nach dem Verschieben", [FlexibleAfter, StationaryAfter]);
        Consortium = facts.Consortium.Count == 0 ? [] : EqualDues.Parts(FlexibleAfter, facts.Consortium, EqualDues.Months);
    }

    public Traced Flexible { get; }

    public Traced Stationary { get; }

    /// <summary>By case, in order.</summary>
    public IReadOnlyList<NamedPart> Moved { get; }

    public Traced MovedTotal { get; }

    public Traced FlexibleAfter { get; }

    /// <summary>Not negative.</summary>
    public Traced StationaryAfter { get; }

    /// <summary>A target, never a block.</summary>
    public Traced Total { get; }

    /// <summary>The flexible part over the consortium, by weight.</summary>
    public IReadOnlyList<ProviderPart> Consortium { get; }

    public static SiegenBudget Of(SiegenFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts);
    }

    public Derivation Explain() =>
        Traced.Group("Budget", [Total, .. Consortium.SelectMany(static c => c.Dues.Prepend(c.Amount))]).Explain();

    private static List<NamedPart> Moves(IReadOnlyList<AvoidedHelp> avoided, Traced stationary)
    {
        var moves = new List<NamedPart>();
        foreach (var help in avoided)
        {
            var left = Traced.Difference(
                "noch im stationären Teil",
                "stationär − schon verschoben",
                stationary,
                [.. moves.Select(static m => m.Amount)]
            );
            var earned = Traced.RoundedProduct(
                "vermieden",
                "gerundet(Monate × Monatskosten × Anteil)",
                Traced.Number("Monate", help.Months, "Monate"),
                Traced.Input("Monatskosten", help.MonthlyCost),
                Traced.Input("vereinbarter Anteil", help.Share)
            );
            moves.Add(new(help.Case, Traced.Minimum(help.Case, "höchstens, was noch da ist", earned, left).Named($"Fall-{moves.Count}")));
        }

        return moves;
    }
}
