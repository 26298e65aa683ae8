namespace SozialraumBudget.Sheets;

/// <summary>Hands out one string per text: providers, areas and case numbers repeat in thousands of rows.</summary>
internal sealed class TextPool
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Take(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var known))
            _texts.Add(known = text.ToString());
        return known;
    }
}
