using System.Globalization;
using System.Text.Json;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>Exact numbers in JSON, as number or as string: <c>5000</c>, <c>"5000.50"</c>, <c>"5000,50"</c>, <c>"3,5 %"</c>.</summary>
public static class ExactNumber
{
    public static decimal? Read(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out var number) ? number : null,
            JsonTokenType.String => Read(reader.GetString()!),
            _ => null,
        };

    public static decimal? Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : null,
            JsonValueKind.String => Read(element.GetString()!),
            _ => null,
        };

    /// <summary>JSON has a decimal point: "1.234" is no thousand here. A comma or a percent sign is read as people write it.</summary>
    public static decimal? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 60)
            return null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.TrimEnd().EndsWith('%'))
            return PercentText.TryParse(text, out var factor) ? factor : null;
        return text.Contains(',', StringComparison.Ordinal) && GermanNumber.TryParse(text, out number) ? number : null;
    }
}
