using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Dynamic programme over distinct sorted values in cents: the best split of each prefix into each number of classes.</summary>
internal sealed class NaturalBreakTable
{
    private readonly long[] cents;
    private readonly decimal[] count;
    private readonly decimal[] sum;
    private readonly decimal[] squares;

    /// <summary>starts[k][i]: where the last class of the best split of values 0..i into k + 1 classes begins.</summary>
    private readonly int[][] starts;

    /// <summary>Squared deviations of all values split into k + 1 classes.</summary>
    private readonly decimal[] costs;

    public NaturalBreakTable((long Cents, int Count)[] values, int most)
    {
        var n = values.Length;
        cents = Array.ConvertAll(values, static v => v.Cents);
        (count, sum, squares) = (new decimal[n + 1], new decimal[n + 1], new decimal[n + 1]);
        for (var i = 0; i < n; i++)
        {
            count[i + 1] = count[i] + values[i].Count;
            sum[i + 1] = sum[i] + ((decimal)values[i].Count * values[i].Cents);
            squares[i + 1] = squares[i] + ((decimal)values[i].Count * values[i].Cents * values[i].Cents);
        }

        Layers = Math.Min(most, n);
        starts = new int[Layers][];
        costs = new decimal[Layers];
        Fill(n);
    }

    /// <summary>Greatest number of classes that was computed.</summary>
    public int Layers { get; }

    public NaturalBreakProposal Proposal(int classes)
    {
        var limits = new Money[classes];
        var end = cents.Length - 1;
        for (var k = classes - 1; k > 0; k--)
        {
            var start = starts[k][end];
            limits[k] = NiceLimit.Between(cents[start - 1], cents[start]);
            end = start - 1;
        }

        var explained = costs[0] == 0 ? 1m : 1m - (costs[classes - 1] / costs[0]);
        return new NaturalBreakProposal(new CostTypeLimits(limits), NaturalBreaks.Round(explained));
    }

    private void Fill(int n)
    {
        var best = new decimal[n];
        for (var k = 0; k < Layers; k++)
        {
            starts[k] = new int[n];
            var next = new decimal[n];
            if (k == 0)
            {
                for (var i = 0; i < n; i++)
                {
                    next[i] = Cost(0, i);
                }
            }
            else
            {
                Conquer(best, next, starts[k], k, (k, n - 1), (k, n - 1));
            }

            best = next;
            costs[k] = best[n - 1];
        }
    }

    /// <summary>The best start never moves left as the end moves right, so each half only searches its side.</summary>
    private void Conquer(decimal[] before, decimal[] next, int[] start, int k, (int From, int To) ends, (int From, int To) candidates)
    {
        if (ends.From > ends.To)
        {
            return;
        }

        var end = (ends.From + ends.To) / 2;
        var (bestStart, bestCost) = (-1, decimal.MaxValue);
        for (var s = Math.Max(candidates.From, k); s <= Math.Min(end, candidates.To); s++)
        {
            var cost = before[s - 1] + Cost(s, end);
            if (cost < bestCost)
            {
                (bestStart, bestCost) = (s, cost);
            }
        }

        (start[end], next[end]) = (bestStart, bestCost);
        Conquer(before, next, start, k, (ends.From, end - 1), (candidates.From, bestStart));
        Conquer(before, next, start, k, (end + 1, ends.To), (bestStart, candidates.To));
    }

    /// <summary>Squared deviations from their mean of the values first..last, in cents squared.</summary>
    private decimal Cost(int first, int last)
    {
        var total = sum[last + 1] - sum[first];
        return squares[last + 1] - squares[first] - (total * total / (count[last + 1] - count[first]));
    }
}
