namespace SozialraumBudget.Domain.Values;

/// <summary>Percentages as people write them; the value is the factor, 0.06 for 6 %.</summary>
public static class PercentText
{
    /// <summary>"6 %", "4,2 %", "−1 %".</summary>
    public static string Of(decimal factor) => GermanNumber.Text(factor * 100m) + " %";

    /// <summary>Reads "6 %", "4,2%" or a factor such as "0.06" or "0,06"; false for anything else.</summary>
    public static bool TryParse(string? text, out decimal factor)
    {
        var trimmed = (text ?? string.Empty).Trim().Replace('−', '-');
        var percent = trimmed.EndsWith('%');
        if (!GermanNumber.TryParse(percent ? trimmed[..^1] : trimmed, out factor))
            return false;

        factor = percent ? factor / 100m : factor;
        return true;
    }
}
