using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>Sums over many rows and over parts of days, rounded once at their end.</summary>
public sealed partial class Traced
{
    /// <summary>Sum of the operands without loss, rounded to cents once; 0 without any.</summary>
    public static Traced RoundedSum(string label, string formula, IReadOnlyList<Traced> operands)
    {
        var sum = Fraction.Sum(operands.Select(static o => o.Exact)).Round().Amount;
        return new(sum, Derivation.Euro, () => new(TracedNode.Written(label, sum, Operation.RoundedSum, formula), operands));
    }

    /// <summary>Hours that a row or a term gives; without loss also where they are thirds.</summary>
    public static Traced OfTime(string label, WorkTime time, string? source = null)
    {
        var hours = Number(label, time.Seconds / WorkTime.SecondsPerHour, "Std.", source);
        return time.IsDecimal
            ? hours
            : Quotient(
                    label,
                    "Sekunden ÷ 3.600",
                    Number("Sekunden", time.Seconds, "Sek.", source),
                    Number("Sekunden einer Stunde", WorkTime.SecondsPerHour, "Sek.")
                )
                .As("Std.");
    }

    /// <summary>A sum that was taken in one pass over many rows. Their trees are built only when they are looked at.</summary>
    internal static Traced SumOf(string label, string formula, string unit, Fraction sum, Func<IEnumerable<Derivation>> items)
    {
        var value = sum.ToDecimal();
        return new(
            value,
            unit,
            () => new(TracedNode.Written(label, value, Operation.Sum, formula) with { Unit = unit }, [], () => [.. items()]),
            sum.CompareTo(value) == 0 ? null : sum
        );
    }
}
