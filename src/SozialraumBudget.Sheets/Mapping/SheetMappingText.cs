using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>The text that mappings are kept in, and that the API takes: the same mapping, the same text.</summary>
public static class SheetMappingText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 8,
    };

    public static string Write(SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return JsonSerializer.Serialize(
            mapping with
            {
                Fields = Sorted(mapping.Fields),
                Values = [.. mapping.Values.Select(static v => v with { Fields = Sorted(v.Fields) })],
                Words = Sorted(
                    mapping.Words.ToDictionary(static w => w.Key, static w => (IReadOnlyDictionary<string, string?>)Sorted(w.Value))
                ),
            },
            Options
        );
    }

    public static SheetMapping Read(string text) => TryRead(text) ?? throw new JsonException("The mapping cannot be read.");

    /// <summary>Null for a text that is no mapping; what it leaves out is empty.</summary>
    public static SheetMapping? TryRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Draft>(text, Options)?.Mapping();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> entries) =>
        new(entries.ToDictionary(), StringComparer.Ordinal);

    private sealed record Draft(
        SheetLayout? Layout,
        Dictionary<string, FieldSource?>? Fields,
        List<ValueColumn?>? Values,
        Dictionary<string, IReadOnlyDictionary<string, string?>?>? Words,
        NumberStyle? Numbers
    )
    {
        public SheetMapping Mapping() =>
            new(
                Layout ?? new(null, 1),
                (Fields ?? []).ToDictionary(
                    static f => f.Key,
                    static f => f.Value is { } source ? source with { Columns = source.Columns ?? [] } : FieldSource.None
                ),
                [
                    .. (Values ?? [])
                        .OfType<ValueColumn>()
                        .Select(static v => new ValueColumn(v.Column ?? "", v.Fields ?? new Dictionary<string, string>())),
                ],
                (Words ?? []).ToDictionary(static w => w.Key, static w => w.Value ?? new Dictionary<string, string?>()),
                Numbers ?? new()
            );
    }
}
