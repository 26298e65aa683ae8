using System.Runtime.CompilerServices;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Checks over all lines of a file: amounts that could overflow, rows that stand twice.</summary>
internal static class ServiceLineChecks
{
    public static IEnumerable<RowIssue> Amounts(IReadOnlyList<ServiceLine> lines)
    {
        var total = 0m;
        foreach (var line in lines)
        {
            // Days and months are counted inside one year, so that these are upper bounds.
            var quantity = line.Quantity ?? line.Unit switch { ServiceUnit.Day => 366, ServiceUnit.Month => 12, _ => 1 };
            var amount = quantity * line.Rate;
            total += amount;
            if (amount > BaseYearParser.MaxLineAmount)
                yield return RowIssue.WholeRow(line.RowNumber, "Menge × Satz ergibt mehr als 10.000.000 EUR.");
        }

        if (total > BaseYearParser.MaxTotal)
            yield return RowIssue.File("Die Beträge der Datei ergeben zusammen mehr als 100 Milliarden EUR.");
    }

    public static IEnumerable<RowIssue> Duplicates(IReadOnlyList<ServiceLine> lines)
    {
        var seen = new Dictionary<ServiceLine, int>(lines.Count, SameService.Instance);
        foreach (var line in lines)
        {
            if (!seen.TryAdd(line, line.RowNumber))
                yield return RowIssue.Warning(line.RowNumber, $"Die Zeile gleicht Zeile {seen[line]} in allen Werten.");
        }
    }

    /// <summary>Equal in all columns; the reader hands out one string per text, so that references are compared.</summary>
    private sealed class SameService : IEqualityComparer<ServiceLine>
    {
        public static readonly SameService Instance = new();

        public bool Equals(ServiceLine? x, ServiceLine? y) => ReferenceEquals(x, y) || (x is not null && y is not null
            && ReferenceEquals(x.CaseNumber, y.CaseNumber) && x.Rate == y.Rate && x.Quantity == y.Quantity
            && x.From == y.From && x.To == y.To && x.Unit == y.Unit && x.HelpType == y.HelpType && x.Setting == y.Setting
            && ReferenceEquals(x.Area, y.Area) && ReferenceEquals(x.Provider, y.Provider) && ReferenceEquals(x.Label, y.Label));

        public int GetHashCode(ServiceLine obj) => HashCode.Combine(
            RuntimeHelpers.GetHashCode(obj.CaseNumber), obj.From.DayNumber, (int)obj.Unit, (int)obj.HelpType, obj.Rate.GetHashCode());
    }
}
