using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>The text that dry runs are kept in: the same dry run, the same text.</summary>
public static class DryRunRows
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new MoneyText() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(BaseYearDryRun dryRun) => JsonSerializer.Serialize(dryRun, Options);

    public static BaseYearDryRun Read(string json) =>
        JsonSerializer.Deserialize<BaseYearDryRun>(json, Options) ?? throw new JsonException("The dry run is empty.");

    /// <summary>The dry run of an import; null where it has none, or is none of a base year.</summary>
    public static BaseYearDryRun? Of(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run is { Format: BaseYearImport.FormatKey, Preview: { } preview } ? Read(preview) : null;
    }

    private sealed class MoneyText : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Amount);
    }
}
