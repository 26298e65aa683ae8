using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>
/// The lower limits of contiguous classes of annual case costs, half open [from, to), the first 0, the last without
/// upper end (rule 4.2 in docs/rules.md). Classes are counted from 0 and named I, II, III …
/// </summary>
public sealed class CostTypeLimits
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private readonly decimal[] lower;

    /// <exception cref="ArgumentException">The limits do not begin with 0, do not ascend, or are more than 12.</exception>
    public CostTypeLimits(params IReadOnlyList<Money> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (Problems(from) is [var first, ..])
        {
            throw new ArgumentException(first, nameof(from));
        }

        From = [.. from];
        lower = [.. from.Select(static m => m.Amount)];
    }

    public static int MaximumCount => Roman.Length;

    /// <summary>Lower limits in EUR, ascending.</summary>
    public IReadOnlyList<Money> From { get; }

    public int Count => lower.Length;

    /// <summary>What is wrong with typed limits, in German; empty when they can be used.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Money> from) => [.. Findings(from).Select(static f => f.Text)];

    /// <summary>The same, each with the index of the limit that it is about; null where it is about them all.</summary>
    public static IReadOnlyList<(int? Index, string Text)> Findings(IReadOnlyList<Money> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var findings = new List<(int? Index, string Text)>();
        if (from.Count == 0 || !from[0].IsZero)
        {
            findings.Add((from.Count == 0 ? null : 0, "Die erste Klasse muss bei 0,00 € beginnen."));
        }

        if (from.Count > Roman.Length)
        {
            findings.Add((null, $"Höchstens {Roman.Length} Kostentypen sind möglich."));
        }

        for (var i = 1; i < from.Count; i++)
        {
            if (from[i] <= from[i - 1])
            {
                findings.Add((i, $"Grenze {i + 1} ({GermanNumber.Text(from[i])}) muss über {GermanNumber.Text(from[i - 1])} liegen."));
            }
        }

        return findings;
    }

    /// <summary>"I" for the first class.</summary>
    public static string Name(int index) => Roman[index];

    /// <summary>Upper limit, not included; null for the last class.</summary>
    public Money? To(int index) => index + 1 < lower.Length ? From[index + 1] : null;

    /// <summary>The class by its limits, which is what an agreement about it names.</summary>
    public CostTypeRange Range(int index) => new(From[index], To(index));

    /// <summary>Index of the class with exactly these limits; null when these limits have none.</summary>
    public int? IndexOf(CostTypeRange range)
    {
        var index = Array.IndexOf(lower, range.From.Amount);
        return index >= 0 && To(index) == range.To ? index : null;
    }

    /// <summary>"5.000,00 € bis unter 12.000,00 €".</summary>
    public string RangeText(int index) => Range(index).ToString();

    /// <summary>Index of the class the costs fall into.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative costs.</exception>
    public int Classify(Money annualCost)
    {
        var amount = NotNegative.Of(annualCost.Amount, nameof(annualCost));
        var index = lower.Length - 1;
        while (amount < lower[index])
        {
            index--;
        }

        return index;
    }
}
