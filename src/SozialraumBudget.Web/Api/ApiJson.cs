using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// JSON of the API: snake_case names; amounts, shares and other exact numbers as strings, so that no reader loses digits.
/// </summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new PlainText());
        options.Converters.Add(new MoneyText());
        options.Converters.Add(new ShareText());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        return options;
    }

    /// <summary>The NUL character, which no text column takes, is refused at its field.</summary>
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? throw new JsonException("Erwartet wird Text in Anführungszeichen.")
            : reader.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? text
            : throw new JsonException("Erwartet wird Text ohne NUL-Zeichen.");

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class MoneyText : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ExactNumber.Read(ref reader) is { } value && decimal.Round(value, 2) == value && Math.Abs(value) < 1_000_000_000_000m
                ? new Money(value)
                : throw new JsonException("Erwartet wird ein Betrag wie \"1234.50\".");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class ShareText : JsonConverter<Share>
    {
        public override Share Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ExactNumber.Read(ref reader, isShare: true) is { } value and >= 0 and <= 10
                ? new Share(value)
                : throw new JsonException("Erwartet wird ein Anteil wie \"0.06\".");

        public override void Write(Utf8JsonWriter writer, Share value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToFactorText());
    }
}
