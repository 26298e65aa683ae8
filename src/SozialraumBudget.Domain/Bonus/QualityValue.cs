using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>An agreed indicator of quality beside a year's plan and actual.</summary>
/// <param name="Target">German, with its direction and unit: "mindestens 70 %".</param>
/// <param name="Actual">With its unit; null where it is not measured, or the reader is not told.</param>
/// <param name="Source">German: how it is measured.</param>
public sealed record QualityValue(string Name, string Target, string? Actual, string Source)
{
    public static QualityValue Of(AgreedIndicator agreed, decimal? actual)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return new(
            agreed.Indicator.Name,
            $"{agreed.Indicator.Better.Title()} {Text(agreed.Indicator.Target, agreed.Unit)}",
            actual is { } value ? Text(value, agreed.Unit) : null,
            agreed.Source.Title()
        );
    }

    private static string Text(decimal value, string unit) => $"{GermanNumber.Text(value)} {unit}".Trim();
}
