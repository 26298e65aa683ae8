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
        var steps = new List<WaterfallStep> { Bar("Plan", Money.Zero, deviation.Planned.Amount, deviation.Planned.Amount) };
        var at = deviation.Planned.Amount;
        (string Title, Money Amount)[] parts = [("Menge", deviation.Volume), ("Preis", deviation.Price), ("Mischung", deviation.Mix)];
        foreach (var (title, amount) in parts)
        {
            steps.Add(Bar(title, at, at + amount, amount));
            at += amount;
        }

        steps.Add(Bar("Ist", Money.Zero, deviation.Actual.Amount, deviation.Actual.Amount));
        return steps;
    }

    private static WaterfallStep Bar(string title, Money from, Money to, Money amount) =>
        new(title, amount, Money.Min(from, to), Money.Max(from, to) - Money.Min(from, to));
}
