using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>A bar of a waterfall chart.</summary>
/// <param name="Title">"Menge".</param>
/// <param name="Amount">What it stands for, signed.</param>
/// <param name="Low">Where the bar begins.</param>
/// <param name="Height">How high it is, not negative.</param>
public sealed record WaterfallStep(string Title, Money Amount, Money Low, Money Height)
{
    /// <summary>From the plan through volume, price and mix to the actual costs.</summary>
    public static IReadOnlyList<WaterfallStep> Of(CostDeviation deviation)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        return Of([
            ("Plan", deviation.Planned, true),
            ("Menge", deviation.Volume, false),
            ("Preis", deviation.Price, false),
            ("Mischung", deviation.Mix, false),
            ("Ist", deviation.Actual, true),
        ]);
    }

    /// <summary>Each change begins where the one before ended; a sum begins at zero, and the next change at its end.</summary>
    public static IReadOnlyList<WaterfallStep> Of(IEnumerable<(string Title, Money Amount, bool IsSum)> stops)
    {
        ArgumentNullException.ThrowIfNull(stops);
        var (steps, at) = (new List<WaterfallStep>(), Money.Zero);
        foreach (var (title, amount, isSum) in stops)
        {
            var from = isSum ? Money.Zero : at;
            at = from + amount;
            steps.Add(Bar(title, from, at, amount));
        }

        return steps;
    }

    private static WaterfallStep Bar(string title, Money from, Money to, Money amount) =>
        new(title, amount, Money.Min(from, to), Money.Max(from, to) - Money.Min(from, to));
}
