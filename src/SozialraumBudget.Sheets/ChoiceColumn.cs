using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets;

/// <summary>Reads a German name as an enum value.</summary>
public delegate bool ChoiceParser<T>(string? text, out T value);

/// <summary>A column of few allowed words; each spelling is parsed once.</summary>
public sealed class ChoiceColumn<T>(ChoiceParser<T> parse, string allowed)
    where T : struct
{
    private const int MaxSpellings = 1_000;
    private readonly Dictionary<string, T?> _known = new(StringComparer.Ordinal);

    /// <summary>The allowed words, for the reason of a refusal.</summary>
    public string Allowed { get; } = allowed;

    public T? Read(ReadOnlySpan<char> text)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;
        var spelling = text.ToString();
        T? value = PlainText.IndexOfUnsafe(text, allowLineBreaks: false) < 0 && parse(spelling, out var parsed) ? parsed : null;
        if (_known.Count < MaxSpellings)
            _known[spelling] = value;
        return value;
    }
}
