using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Bins of equal, round width from 0 to beyond the greatest annual case cost.</summary>
public static class Histogram
{
    /// <param name="mostBins">Upper limit of bins; the width is the smallest of 1, 2, 5 x 10^n EUR that keeps it.</param>
    public static IReadOnlyList<HistogramBin> Of(IReadOnlyCollection<Money> values, int mostBins = 40)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostBins, 1);
        if (values.Count == 0)
        {
            return [];
        }

        var width = Width(values.Max().Amount, mostBins);
        var counts = new int[(int)(values.Max().Amount / width) + 1];
        foreach (var value in values)
        {
            counts[(int)(value.Amount / width)]++;
        }

        return [.. counts.Select((count, i) => new HistogramBin(new Money(i * width), new Money((i + 1) * width), count))];
    }

    private static decimal Width(decimal greatest, int mostBins)
    {
        for (var power = 1m; ; power *= 10)
        {
            foreach (var width in (decimal[])[power, 2 * power, 5 * power])
            {
                if (decimal.Floor(greatest / width) + 1 <= mostBins)
                {
                    return width;
                }
            }
        }
    }
}
