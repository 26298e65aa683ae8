using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>Names what a figure is of, so that two places that show the same figure of the same thing can be compared.</summary>
public static class FigureSubject
{
    /// <summary>A budget year of an agreement.</summary>
    public static string Year(Guid agreement, int year) => FormattableString.Invariant($"{agreement:N}/{year}");

    /// <summary>All agreements of a year that the reader sees.</summary>
    public static string All(int year) => FormattableString.Invariant($"alle/{year}");

    /// <summary>The agreements of an area in a year.</summary>
    public static string Area(Guid area, int year) => FormattableString.Invariant($"bereich/{area:N}/{year}");

    /// <summary>A counter-performance of a year.</summary>
    public static string Condition(Guid agreement, int year, string condition) => $"{Year(agreement, year)}/{condition}";

    /// <summary>A due: its payout while it has one.</summary>
    public static string Of(Guid agreement, DueStanding due)
    {
        ArgumentNullException.ThrowIfNull(due);
        return due.Payout is { } payout ? Payout(payout.Id) : Of(agreement, due.Key);
    }

    /// <summary>A due that nobody has prepared.</summary>
    public static string Of(Guid agreement, DueKey key) => FormattableString.Invariant($"{agreement:N}/{key}");

    public static string Payout(Guid payout) => $"{payout:N}";

    /// <summary>What one booking adds; a running figure: where it stands after it.</summary>
    public static string Booking(long number) => FormattableString.Invariant($"buchung/{number}");

    public static string Deduction(Guid deduction) => $"{deduction:N}";

    /// <summary>A version of a budget, or a variant of one.</summary>
    public static string Budget(Guid id) => $"{id:N}";
}
