using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace SozialraumBudget.Ui.Tables;

/// <summary>What the address says about one table, and addresses that differ in one thing.</summary>
public sealed class TableAddress(HttpRequest request, string prefix)
{
    public const string ExportKey = "export";
    public const string PurposeKey = "zweck";
    public const int DefaultSize = 50;
    public static readonly int[] Sizes = [25, 50, 100, 250];

    public string? Search => Read("suche");

    public string? Sort => Read("sort");

    public int Page => Math.Clamp(Number("seite") ?? 1, 1, 1_000_000);

    public int Size => Number("zeilen") is { } size && Sizes.Contains(size) ? size : DefaultSize;

    public string? Export => request.Query[Name(ExportKey)].ToString() is { Length: > 0 } format ? format : null;

    public string Name(string key) => prefix + key;

    public string? Read(string key) => request.Query[Name(key)].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What the file is for, if it is one of these.</summary>
    public string? Purpose(IEnumerable<FilterOption> options) =>
        Read(PurposeKey) is { } said && options.Any(option => option.Value == said) ? said : null;

    /// <summary>The same address with other values; null removes a parameter.</summary>
    public string With(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        // A file is asked for once: no other address leads to it again.
        var query = request
            .Query.Where(pair => pair.Key != "handler" && pair.Key != Name(ExportKey) && pair.Key != Name(PurposeKey))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            query[Name(key)] = value is null ? StringValues.Empty : new StringValues(value);
        }

        var kept = query.SelectMany(static pair => pair.Value, static (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));
        return request.PathBase + request.Path + new QueryBuilder(kept.Where(static pair => pair.Value.Length > 0));
    }

    /// <summary>Parameters that do not belong to the given keys, for hidden fields of the filter form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Except(IEnumerable<string> keys)
    {
        var own = keys.Select(Name).Append("handler").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. request
                .Query.Where(pair => !own.Contains(pair.Key))
                .SelectMany(static pair => pair.Value, static (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")),
        ];
    }

    private int? Number(string key) =>
        int.TryParse(Read(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
