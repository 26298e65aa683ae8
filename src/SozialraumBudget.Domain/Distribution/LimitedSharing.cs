using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>
/// Shares a sum in proportion, within limits. Who is outside is decided on exact amounts: as limits are whole cents, what is shared in
/// cents afterwards stays within them.
/// </summary>
internal sealed class LimitedSharing(
    Traced total,
    IReadOnlyList<string> names,
    IReadOnlyList<Traced> shares,
    IReadOnlyList<ChangeLimits> limits
)
{
    public static Refusal NobodyTakesTheRest { get; } =
        new(CityDistribution.CapsMustTakeAll, "Die Obergrenzen lassen einen Rest, den kein Bereich mit einem Anteil aufnehmen kann.");

    /// <summary>Why no amounts within the limits add up to the sum; null when some do.</summary>
    public Refusal? Refusal()
    {
        var lowest = Money.Sum(limits.Select(static l => l.Lowest?.Amount ?? Money.Zero));
        if (lowest > total.Amount)
            return new(
                CityDistribution.FloorsMustFit,
                $"Die Untergrenzen brauchen zusammen {GermanNumber.Text(lowest)}, mehr als die Summe."
            );
        if (limits.Any(static l => l.Highest is null))
            return null;
        var highest = Money.Sum(limits.Select(static l => l.Highest!.Amount));
        return highest < total.Amount
            ? new(
                CityDistribution.CapsMustTakeAll,
                $"Die Obergrenzen nehmen zusammen nur {GermanNumber.Text(highest)} auf, weniger als die Summe."
            )
            : null;
    }

    public IReadOnlyList<Traced> Free() => Share([.. Enumerable.Range(0, shares.Count)], []);

    /// <summary>In the order of the areas; null where a rest is left that no area with a share may take.</summary>
    public IReadOnlyList<(Traced Amount, ChangeLimit Limit)>? Limited()
    {
        var set = new Dictionary<int, (Traced Amount, ChangeLimit Limit)>();
        for (var open = Open(set); open.Count > 0; open = Open(set))
        {
            var rest = (Fraction)total.Value - set.Values.Sum(static s => s.Amount.Value);
            var whole = Fraction.Sum(open.Select(i => shares[i].Lossless()));
            if (whole.Top.IsZero && !rest.Top.IsZero)
                return null;

            var exact = open.ToDictionary(static i => i, i => whole.Top.IsZero ? 0 : rest * shares[i].Lossless() / whole);
            List<int> below = [.. open.Where(i => limits[i].Below(exact[i]) > 0)];
            List<int> above = [.. open.Where(i => limits[i].Above(exact[i]) > 0)];
            if (below.Count + above.Count == 0)
            {
                foreach (var (i, amount) in open.Zip(Share(open, [.. set.Values.Select(static s => s.Amount)])))
                    set[i] = (amount, ChangeLimit.None);
                break;
            }

            var larger = Fraction
                .Sum(below.Select(i => limits[i].Below(exact[i])))
                .CompareTo(Fraction.Sum(above.Select(i => limits[i].Above(exact[i]))));
            foreach (var i in larger >= 0 ? below : [])
                set[i] = (limits[i].Lowest!, ChangeLimit.Floor);
            foreach (var i in larger <= 0 ? above : [])
                set[i] = (limits[i].Highest!, ChangeLimit.Cap);
        }

        return [.. Enumerable.Range(0, shares.Count).Select(i => set[i])];
    }

    private List<int> Open(Dictionary<int, (Traced, ChangeLimit)> set) =>
        [.. Enumerable.Range(0, shares.Count).Where(i => !set.ContainsKey(i))];

    private IReadOnlyList<Traced> Share(List<int> open, IReadOnlyList<Traced> set)
    {
        var rest = set.Count == 0 ? total : Traced.Difference("Rest", "Summe − Bereiche an einer Grenze", total, set).Named("Rest");
        var weights = open.Select(i => shares[i]).ToList();
        if (weights.TrueForAll(static w => w.Value == 0))
            return [.. open.Select(i => Traced.Input(names[i], Money.Zero))];
        return Traced.Split(rest, weights, "im Verhältnis der Anteile; übrige Cent gehen an die größten Reste", part => names[open[part]]);
    }
}
