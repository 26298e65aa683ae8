using System.Globalization;
using System.Text.Json;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// Exact numbers in JSON, as number or as string: <c>5000</c>, <c>"5000.50"</c>, <c>"5000,50"</c>. A percentage is a share or an increase,
/// <c>"3,5 %"</c>; an amount, hours or points in percent would be a hundredth of what is meant, and are no number.
/// </summary>
public static class ExactNumber
{
    /// <param name="isShare">"3,5 %" is read as 0.035.</param>
    public static decimal? Read(ref Utf8JsonReader reader, bool isShare = false) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out var number) ? number : null,
            JsonTokenType.String => Read(reader.GetString()!, isShare),
            _ => null,
        };

    /// <inheritdoc cref="Read(ref Utf8JsonReader, bool)"/>
    public static decimal? Read(JsonElement element, bool isShare = false) =>
        element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : null,
            JsonValueKind.String => Read(element.GetString()!, isShare),
            _ => null,
        };

    /// <summary>
    /// JSON has a decimal point: "1.234" is no thousand here. A comma is read as people write it, a percent sign where a share is meant.
    /// </summary>
    public static decimal? Read(string text, bool isShare = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 60)
            return null;
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number))
            return number;
        if (text.TrimEnd().EndsWith('%'))
            return isShare && PercentText.TryParse(text, out var factor) ? factor : null;
        return text.Contains(',', StringComparison.Ordinal) && GermanNumber.TryParse(text, out number) ? number : null;
    }
}
