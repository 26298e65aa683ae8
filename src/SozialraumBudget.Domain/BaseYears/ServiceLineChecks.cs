using System.Runtime.CompilerServices;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Checks over all lines of a file: amounts that could overflow, rows that stand twice.</summary>
public static class ServiceLineChecks
{
    /// <summary>Largest amount of one line in EUR; with <see cref="MaxTotal"/> it keeps every sum inside the stored precision.</summary>
    public const decimal MaxLineAmount = 10_000_000m;

    /// <summary>Largest sum of a file in EUR.</summary>
    public const decimal MaxTotal = 100_000_000_000m;

    /// <summary>Errors: a line or the file comes to more than can be stored.</summary>
    public static IEnumerable<RowIssue> Amounts(IReadOnlyList<ServiceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return AmountsOf(lines);
    }

    /// <summary>Warnings: a row stands twice. Texts are compared by reference: equal ones have to be the same string.</summary>
    public static IEnumerable<RowIssue> Duplicates(IReadOnlyList<ServiceLine> lines) =>
        Repeated(lines).Select(static r => RowIssue.Warning(r.Line.RowNumber, $"Die Zeile gleicht Zeile {r.First} in allen Werten."));

    /// <summary>Rows that equal an earlier one in all values, with the number of the first. Texts are compared by reference.</summary>
    public static IEnumerable<(ServiceLine Line, int First)> Repeated(IReadOnlyList<ServiceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return RepeatedOf(lines);
    }

    private static IEnumerable<RowIssue> AmountsOf(IReadOnlyList<ServiceLine> lines)
    {
        var total = 0m;
        foreach (var line in lines)
        {
            // Days and months are counted inside one year, so that these are upper bounds.
            var quantity =
                line.Quantity
                ?? line.Unit switch
                {
                    ServiceUnit.Day => 366,
                    ServiceUnit.Month => 12,
                    _ => 1,
                };
            var amount = quantity * line.Rate;
            total += amount;
            if (amount > MaxLineAmount)
                yield return RowIssue.WholeRow(line.RowNumber, "Menge × Satz ergibt mehr als 10.000.000 EUR.");
        }

        if (total > MaxTotal)
            yield return RowIssue.File("Die Beträge der Datei ergeben zusammen mehr als 100 Milliarden EUR.");
    }

    private static IEnumerable<(ServiceLine Line, int First)> RepeatedOf(IReadOnlyList<ServiceLine> lines)
    {
        var seen = new Dictionary<ServiceLine, int>(lines.Count, SameService.Instance);
        foreach (var line in lines)
        {
            if (!seen.TryAdd(line, line.RowNumber))
                yield return (line, seen[line]);
        }
    }

    /// <summary>Equal in all columns; the reader hands out one string per text, so that references are compared.</summary>
    private sealed class SameService : IEqualityComparer<ServiceLine>
    {
        public static readonly SameService Instance = new();

        public bool Equals(ServiceLine? x, ServiceLine? y) =>
            ReferenceEquals(x, y)
            || (
                x is not null
                && y is not null
                && ReferenceEquals(x.CaseNumber, y.CaseNumber)
                && x.Rate == y.Rate
                && x.Quantity == y.Quantity
                && x.From == y.From
                && x.To == y.To
                && x.Unit == y.Unit
                && x.HelpType == y.HelpType
                && x.Setting == y.Setting
                && ReferenceEquals(x.Area, y.Area)
                && ReferenceEquals(x.Provider, y.Provider)
                && ReferenceEquals(x.Label, y.Label)
            );

        public int GetHashCode(ServiceLine obj) =>
            HashCode.Combine(
                RuntimeHelpers.GetHashCode(obj.CaseNumber),
                obj.From.DayNumber,
                (int)obj.Unit,
                (int)obj.HelpType,
                obj.Rate.GetHashCode()
            );
    }
}
