using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>Template data as text that is ready to be read: German amounts and dates.</summary>
internal static class DocumentJson
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new Formatted<Money>(static money => money.Amount.ToString("N2", German).Replace('-', '\u2212')),
                new Formatted<DateOnly>(static date => date.ToString("dd.MM.yyyy", German)),
                new JsonStringEnumConverter(),
            },
        };

    private sealed class Formatted<T>(Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Templates only write.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }
}
