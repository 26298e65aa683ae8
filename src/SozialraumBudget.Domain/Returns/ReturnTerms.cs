using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>What an agreement says about the consumption of a return (rule 4.5 in docs/rules.md).</summary>
/// <param name="Rates">All dated hour rates, each in its newest version.</param>
/// <param name="FlatActivities">Activities that the rate covers.</param>
/// <param name="PartialBudgetB">Of the budget in force; null before one is fixed, or where the model has none.</param>
public sealed record ReturnTerms(IReadOnlyList<HourRate> Rates, IReadOnlyList<string> FlatActivities, Money? PartialBudgetB)
{
    /// <summary>By how much the total may lie beside the mean of the last four, e.g. 0.2; null: not agreed.</summary>
    public Share? TotalTolerance { get; init; }

    /// <summary>By how much hours a case and week may leave their usual range, e.g. 0.5; null: not agreed.</summary>
    public Share? IntensityTolerance { get; init; }

    private static readonly char[] Separators = [',', ';', '\n'];

    public HourRates HourRates => new(Rates);

    public static ReturnTerms Agreed(AgreementTerms terms, Period period, Money? partialBudgetB)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var agreed = terms.AsOf(period.Last);
        var flat = agreed.Find(TermKey.FlatShareTimes)?.Value ?? "";
        return new(
            [
                .. terms
                    .All.Where(static t => t.Key == TermKey.HourRate)
                    .GroupBy(static t => t.ValidFrom)
                    .Select(static g => g.Last())
                    .Where(static t => TermValue.TryMoney(t.Value, out _))
                    .Select(static t => new HourRate(t.ValidFrom, Rate(t.Value), t.Source)),
            ],
            [.. flat.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            partialBudgetB
        )
        {
            TotalTolerance = Share(agreed, TermKey.TotalTolerance),
            IntensityTolerance = Share(agreed, TermKey.IntensityTolerance),
        };
    }

    /// <summary>A reader of activities remembers what it read, so that each computation gets its own.</summary>
    public ConsumptionTerms Of(DateRange days, CostBearing bearing) =>
        new()
        {
            Period = days,
            Rates = HourRates,
            Flat = new FlatActivities(FlatActivities),
            Bearing = bearing,
        };

    private static Share? Share(TermsAsOf agreed, TermKey key) => agreed.Has(key) ? agreed.Share(key) : null;

    private static decimal Rate(string text) => TermValue.TryMoney(text, out var money) ? money.Amount : 0;
}
