using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>What falls due of a budget.</summary>
/// <param name="Period">Month or quarter it belongs to.</param>
/// <param name="Sequence">1 for the regular due of the period, 2 and up for what came later.</param>
/// <param name="Amount">EUR, not negative.</param>
/// <param name="DueOn">Day on which the money is to be there.</param>
public sealed record Due(Period Period, int Sequence, DuePurpose Purpose, Traced Amount, DateOnly DueOn)
{
    /// <summary>Name of a due within its year.</summary>
    public DueKey Key => new(Period, Sequence);
}

/// <summary>Names a due within an agreement's year.</summary>
/// <param name="Sequence">1 for the regular due of the period, 2 and up for what came later.</param>
public readonly record struct DueKey(Period Period, int Sequence) : IComparable<DueKey>
{
    public static bool operator <(DueKey left, DueKey right) => left.CompareTo(right) < 0;

    public static bool operator >(DueKey left, DueKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(DueKey left, DueKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DueKey left, DueKey right) => left.CompareTo(right) >= 0;

    public int CompareTo(DueKey other)
    {
        var order = Period.CompareTo(other.Period);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }

    /// <summary>"2026-Q1.1", as addresses and check boxes carry it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Period.Code}.{Sequence}");

    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string? text, out DueKey key)
    {
        key = default;
        var parts = (text ?? string.Empty).Split('.');
        if (
            parts is not [var code, var number]
            || !Period.TryParse(code, out var period)
            || !int.TryParse(
                number,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var sequence
            )
        )
        {
            return false;
        }

        key = new(period, sequence);
        return true;
    }
}
