using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Several cases together.</summary>
/// <param name="Sum">Their Falljahreskosten in EUR.</param>
public readonly record struct CaseFigures(int Count, Money Sum)
{
    /// <summary>Falljahreskosten per case, rounded to cents; null without a case.</summary>
    public Money? Mean => Count == 0 ? null : Money.Round(Sum.Amount / Count);

    public static CaseFigures Of(IEnumerable<BaseYearCase> cases)
    {
        Money[] costs = [.. cases.Select(static c => c.AnnualCost)];
        return new(costs.Length, Money.Sum(costs));
    }
}
