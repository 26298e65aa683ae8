using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>
/// What an operation makes of its operands when a Rechenweg is replayed, exact: a computation of its own beside the rules'.
/// </summary>
internal static class ReplayedOperations
{
    public static Fraction Of(Operation operation, IReadOnlyList<Fraction> operands) =>
        operation switch
        {
            Operation.Group => operands[0],
            Operation.Sum => Fraction.Sum(operands),
            Operation.Difference => operands[0] - Fraction.Sum(operands.Skip(1)),
            Operation.Product => Product(operands),
            Operation.RoundedProduct => Product(operands).Round().Amount,
            Operation.Quotient => operands[0] / operands[1],
            Operation.Negation => 0 - operands[0],
            Operation.Minimum => operands.Min(),
            Operation.Maximum => operands.Max(),
            Operation.Scale => Step(operands[0], [.. operands.Skip(1).Chunk(2)]),
            Operation.Median => Median([.. operands.Order()]),
            Operation.Trend => Trend(operands[0], [.. operands.Skip(1).Chunk(2)]).Round().Amount,
            _ => throw new InvalidOperationException($"Unknown operation {operation}."),
        };

    private static Fraction Product(IEnumerable<Fraction> operands) =>
        operands.Aggregate((Fraction)1, static (product, next) => product * next);

    private static Fraction Step(Fraction value, IReadOnlyList<Fraction[]> steps) =>
        steps.Where(s => s[0] <= value).OrderBy(static s => s[0]).Select(static s => s[1]).LastOrDefault();

    private static Fraction Median(Fraction[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>By the normal equations.</summary>
    private static Fraction Trend(Fraction at, IReadOnlyList<Fraction[]> points)
    {
        Fraction count = points.Count;
        var (x, y) = (Fraction.Sum(points.Select(static p => p[0])), Fraction.Sum(points.Select(static p => p[1])));
        var (xx, xy) = (Fraction.Sum(points.Select(static p => p[0] * p[0])), Fraction.Sum(points.Select(static p => p[0] * p[1])));
        var slope = ((count * xy) - (x * y)) / ((count * xx) - (x * x));
        return ((y - (slope * x)) / count) + (slope * at);
    }
}
