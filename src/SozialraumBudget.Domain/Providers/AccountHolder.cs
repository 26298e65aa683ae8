namespace SozialraumBudget.Domain.Providers;

/// <summary>
/// The exact name of an account holder, as the bank knows it; compared character by character (payee verification).
/// </summary>
public static class AccountHolder
{
    /// <summary>Longest name a SEPA payment carries.</summary>
    public const int MaximumLength = 70;

    private const string Special = "/-?:().,'+ &*$%ÄÖÜäöüß";

    /// <summary>What is wrong with a name, in German; null when it can be used.</summary>
    public static string? Problem(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "Bitte den Kontoinhaber angeben, genau wie bei der Bank geführt.";
        }

        if (name != name.Trim() || name.Contains("  ", StringComparison.Ordinal))
        {
            return "Der Kontoinhaber darf außen keine und innen keine doppelten Leerzeichen haben.";
        }

        if (name.Length > MaximumLength)
        {
            return $"Der Kontoinhaber darf höchstens {MaximumLength} Zeichen haben, hier sind es {name.Length}.";
        }

        if (ToSepa(name).Length is var spelt and > MaximumLength)
        {
            return $"Der Kontoinhaber hat mit ausgeschriebenen Umlauten {spelt} Zeichen; Zahlungsdateien tragen höchstens {MaximumLength}. "
                + "Bitte so kürzen, wie die Bank den Namen führt.";
        }

        var bad = string.Concat(
            name.Where(static c => !char.IsAsciiLetterOrDigit(c) && !Special.Contains(c, StringComparison.Ordinal)).Distinct()
        );
        return bad.Length == 0 ? null : $"Diese Zeichen sind im SEPA-Zahlungsverkehr nicht erlaubt: {bad}";
    }

    public static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    /// <summary>The name in the basic SEPA character set, umlauts spelled out.</summary>
    public static string ToSepa(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(
            name.Select(static c =>
                c switch
                {
                    'Ä' => "Ae",
                    'Ö' => "Oe",
                    'Ü' => "Ue",
                    'ä' => "ae",
                    'ö' => "oe",
                    'ü' => "ue",
                    'ß' => "ss",
                    '&' => "+",
                    '*' or '$' or '%' => ".",
                    _ => c.ToString(),
                }
            )
        );
    }
}
