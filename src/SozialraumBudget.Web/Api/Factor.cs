using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api;

/// <summary>An agreed increase as factor, negative where values fall: a string such as "0.035" or "-0.01".</summary>
[JsonConverter(typeof(Text))]
public readonly record struct Factor(decimal Value)
{
    internal sealed class Text : JsonConverter<Factor>
    {
        public override Factor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ExactNumber.Read(ref reader, isShare: true) is { } value and > -1 and <= 10
                ? new Factor(value)
                : throw new JsonException("Erwartet wird eine Steigerung wie \"0.035\".");

        public override void Write(Utf8JsonWriter writer, Factor value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
