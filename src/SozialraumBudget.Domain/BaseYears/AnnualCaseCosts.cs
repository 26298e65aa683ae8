using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Condenses the service lines of one area to cases (rule 4.1 in docs/rules.md). The order of lines does not matter.</summary>
public static class AnnualCaseCosts
{
    /// <param name="lines">Lines of one area.</param>
    /// <param name="baseYear">The year whose days count.</param>
    /// <param name="leadProvider">Name of the area's lead provider; case and outer blanks do not matter.</param>
    /// <returns>Cases by case number.</returns>
    /// <exception cref="ArgumentException">A line that the import must have refused.</exception>
    public static IReadOnlyList<BaseYearCase> Condense(IEnumerable<ServiceLine> lines, BudgetYear baseYear, string leadProvider)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(leadProvider);
        var lead = leadProvider.Trim();
        return
        [
            .. lines
                .GroupBy(static l => l.CaseNumber, StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => Condense([.. g.Select(l => ServiceAmount.Calculate(l, baseYear))], baseYear, lead)),
        ];
    }

    private static BaseYearCase Condense(List<ServiceAmount> amounts, BudgetYear baseYear, string lead)
    {
        amounts.Sort(ByContent);
        decimal total = 0, elsewhere = 0;
        foreach (var (line, _, amount) in amounts)
        {
            total += amount.Amount;
            elsewhere += line.Provider.AsSpan().Trim().Equals(lead, StringComparison.OrdinalIgnoreCase) ? 0 : amount.Amount;
        }

        var dominant = amounts[0].Line;
        return new BaseYearCase
        {
            CaseNumber = dominant.CaseNumber,
            Area = dominant.Area,
            AnnualCost = new Money(total),
            IsExternal = 2 * elsewhere > total,
            IsStock = amounts.Min(static a => a.Line.From) <= baseYear.First,
            HelpType = dominant.HelpType,
            Setting = dominant.Setting,
            Provider = dominant.Provider,
            Lines = amounts,
        };
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
