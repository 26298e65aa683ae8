using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>The typed values of a record, as entered: single values by key, tables as rows of values by key.</summary>
public sealed record FactRecord(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables
)
{
    public static FactRecord Empty { get; } =
        new(new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>());

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string group) => Tables.GetValueOrDefault(group) ?? [];

    /// <exception cref="FormatException">The value is not what its field asks for: ask <see cref="Problems"/> first.</exception>
    public Money Money(string key) => Money(Values, key);

    public Share Share(string key) => Domain.Values.Share.Parse(Values[key]);

    public static Money Money(IReadOnlyDictionary<string, string> row, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        return GermanNumber.TryParse(row[key].Trim().TrimEnd('€'), out var value)
            ? new Money(value)
            : throw new FormatException($"{key} is no amount.");
    }

    public static decimal Number(IReadOnlyDictionary<string, string> row, string key)
    {
        ArgumentNullException.ThrowIfNull(row);
        return GermanNumber.TryParse(row[key], out var value) ? value : throw new FormatException($"{key} is no number.");
    }

    /// <summary>What is wrong with the record, field by field, in German; empty when a budget can be formed from it.</summary>
    /// <returns>Key of the field, index of the row in its table (null for a single value), and the reason.</returns>
    public IReadOnlyList<(string Key, int? Row, string Reason)> Problems(IReadOnlyList<FactField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var found = new List<(string, int?, string)>();
        foreach (var field in fields)
        {
            if (field.Group is not { } group)
            {
                if (field.Problem(Values.GetValueOrDefault(field.Key)) is { } problem)
                    found.Add((field.Key, null, problem));
                continue;
            }

            foreach (var (index, row) in Rows(group).Index())
            {
                if (field.Problem(row.GetValueOrDefault(field.Key)) is { } problem)
                    found.Add((field.Key, index, problem));
            }
        }

        return found;
    }
}
