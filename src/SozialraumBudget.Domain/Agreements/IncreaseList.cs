using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>Text form of agreed increases: "3,5 % (TVöD SuE 2025); 4,2 %", in the order they apply.</summary>
public static class IncreaseList
{
    public static string Write(IEnumerable<Increase> increases) =>
        string.Join("; ", increases.Select(static i => i.Source is null ? i.Text : $"{i.Text} ({i.Source})"));

    /// <summary>Reads the text; empty means none. On false the problem names the faulty part in German.</summary>
    public static bool TryParse(string? text, out IReadOnlyList<Increase> increases, out string? problem)
    {
        var list = new List<Increase>();
        increases = list;
        problem = null;
        foreach (var part in (text ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            var source = open >= 0 && part.EndsWith(')') ? part[(open + 1)..^1].Trim() : null;
            if ((open >= 0 && source is null) || !Increase.TryParse(open < 0 ? part : part[..open], out var rate))
            {
                problem = $"„{part}“ ist keine Steigerung wie „3,5 % (Tarif)“.";
                return false;
            }

            list.Add(new Increase(rate, string.IsNullOrEmpty(source) ? null : source));
        }

        return true;
    }
}
