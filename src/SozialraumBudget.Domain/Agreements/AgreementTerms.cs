namespace SozialraumBudget.Domain.Agreements;

/// <summary>All versions of all terms of one agreement.</summary>
public sealed class AgreementTerms(IEnumerable<DatedTerm> terms)
{
    public IReadOnlyList<DatedTerm> All { get; } =
    [.. terms.OrderBy(static t => t.Key).ThenBy(static t => t.ValidFrom).ThenBy(static t => t.Version)];

    /// <summary>The terms that hold on a day: per key the latest valid one, of the same day the highest version.</summary>
    public TermsAsOf AsOf(DateOnly date) =>
        new(date, All.Where(t => t.ValidFrom <= date).GroupBy(static t => t.Key).ToDictionary(static g => g.Key, static g => g.Last()));

    public IReadOnlyList<DatedTerm> HistoryOf(TermKey key) => [.. All.Where(t => t.Key == key).OrderBy(static t => t.Version)];
}
