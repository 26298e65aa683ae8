using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// The terms that hold on one day, with typed access. Asking for a term that is not agreed throws: ask <see cref="Has"/>
/// first. Defaults are never filled in silently.
/// </summary>
public sealed class TermsAsOf
{
    private readonly Dictionary<TermKey, DatedTerm> terms;

    internal TermsAsOf(DateOnly date, Dictionary<TermKey, DatedTerm> terms) => (Date, this.terms) = (date, terms);

    public DateOnly Date { get; }

    public IReadOnlyCollection<DatedTerm> All => terms.Values;

    public bool Has(TermKey key) => terms.ContainsKey(key);

    public DatedTerm? Find(TermKey key) => terms.GetValueOrDefault(key);

    public string Text(TermKey key) => Required(key).Value;

    public Share Share(TermKey key) => Values.Share.Parse(Required(key).Value);

    public Money Money(TermKey key) => TermValue.TryMoney(Text(key), out var value) ? value : throw Unreadable(key);

    public int Number(TermKey key) => TermValue.TryNumber(Text(key), out var value) ? value : throw Unreadable(key);

    public BudgetYear Year(TermKey key) => TermValue.TryYear(Text(key), out var value) ? value : throw Unreadable(key);

    public DateOnly Day(TermKey key) => TermValue.TryDate(Text(key), out var value) ? value : throw Unreadable(key);

    /// <summary>Whole numbers in order; none when the term is missing.</summary>
    public IReadOnlyList<int> Numbers(TermKey key) =>
        !Has(key) ? []
        : TermValue.TryNumbers(Text(key), out var list) ? list
        : throw Unreadable(key);

    /// <summary>Shares in order; none when the term is missing.</summary>
    public IReadOnlyList<Share> Shares(TermKey key) =>
        !Has(key) ? []
        : IncreaseList.TryParse(Text(key), out var list, out _) && list.All(static s => s.Rate >= 0)
            ? [.. list.Select(static s => new Share(s.Rate))]
        : throw Unreadable(key);

    /// <summary>Agreed increases in order; none when the term is missing. Without own source they carry the term's.</summary>
    public IReadOnlyList<Increase> Increases()
    {
        if (Find(TermKey.Increases) is not { } term)
        {
            return [];
        }

        return IncreaseList.TryParse(term.Value, out var list, out _)
            ? [.. list.Select(i => i with { Source = i.Source ?? term.Source })]
            : throw Unreadable(TermKey.Increases);
    }

    private DatedTerm Required(TermKey key) =>
        Find(key) ?? throw new InvalidOperationException($"The term {key} is not agreed on {Date:O}.");

    private InvalidOperationException Unreadable(TermKey key) => new($"The term {key} holds the unreadable value \"{Text(key)}\".");
}
