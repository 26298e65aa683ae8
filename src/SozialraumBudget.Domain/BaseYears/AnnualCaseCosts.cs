using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Condenses the service lines of one area to cases (rule 4.1 in docs/rules.md). The order of lines does not matter.</summary>
public static class AnnualCaseCosts
{
    /// <param name="lines">Lines of one area.</param>
    /// <param name="baseYear">The year whose days count.</param>
    /// <param name="leadProvider">The area's lead provider by all its names.</param>
    /// <returns>Cases by case number.</returns>
    /// <exception cref="ArgumentException">A line that the import must have refused.</exception>
    public static IReadOnlyList<BaseYearCase> Condense(IEnumerable<ServiceLine> lines, BudgetYear baseYear, ProviderNames leadProvider)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(leadProvider);
        var sorted = SortedByCase(lines);
        var cases = new List<BaseYearCase>();
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && string.Equals(sorted[next].CaseNumber, sorted[first].CaseNumber, StringComparison.Ordinal))
            {
                next++;
            }

            cases.Add(
                Condense(Array.ConvertAll(sorted[first..next], line => ServiceAmount.Calculate(line, baseYear)), baseYear, leadProvider)
            );
        }

        return cases;
    }

    /// <summary>Files mostly come sorted: then the sort, the dearest part of condensing, is saved.</summary>
    private static ServiceLine[] SortedByCase(IEnumerable<ServiceLine> lines)
    {
        ServiceLine[] array = [.. lines];
        for (var i = 1; i < array.Length; i++)
        {
            if (string.CompareOrdinal(array[i - 1].CaseNumber, array[i].CaseNumber) > 0)
            {
                Array.Sort(array, static (left, right) => string.CompareOrdinal(left.CaseNumber, right.CaseNumber));
                break;
            }
        }

        return array;
    }

    private static BaseYearCase Condense(ServiceAmount[] amounts, BudgetYear baseYear, ProviderNames lead)
    {
        if (amounts.Length > 1)
        {
            Array.Sort(amounts, ByContent);
        }

        var total = Money.Zero;
        foreach (var amount in amounts)
            total += amount.Amount;
        var dominant = amounts[0].Line;
        return new BaseYearCase
        {
            CaseNumber = dominant.CaseNumber,
            Area = dominant.Area,
            AnnualCost = total,
            IsExternal = 2 * Elsewhere(amounts, lead) > total,
            IsStock = Array.Exists(amounts, a => a.Line.From <= baseYear.First),
            HelpType = dominant.HelpType,
            Setting = dominant.Setting,
            Provider = dominant.Provider,
            Lines = amounts,
        };
    }

    /// <summary>What of the amounts lies with others than the lead provider.</summary>
    internal static Money Elsewhere(IReadOnlyList<ServiceAmount> amounts, ProviderNames lead)
    {
        var sum = Money.Zero;
        foreach (var amount in amounts)
            sum += lead.Mean(amount.Line.Provider) ? Money.Zero : amount.Amount;
        return sum;
    }

    /// <summary>Costliest first; equal amounts by what the rows say, so that their order in the file does not decide.</summary>
    private static int ByContent(ServiceAmount left, ServiceAmount right)
    {
        var order = right.Amount.CompareTo(left.Amount);
        order = order != 0 ? order : left.Line.HelpType.CompareTo(right.Line.HelpType);
        order = order != 0 ? order : left.Line.Setting.CompareTo(right.Line.Setting);
        order = order != 0 ? order : string.CompareOrdinal(left.Line.Provider, right.Line.Provider);
        order = order != 0 ? order : left.Line.From.CompareTo(right.Line.From);
        return order != 0 ? order : left.Line.RowNumber.CompareTo(right.Line.RowNumber);
    }
}
