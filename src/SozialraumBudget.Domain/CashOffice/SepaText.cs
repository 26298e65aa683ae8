using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Text in the basic SEPA character set: letters, digits and / - ? : ( ) . , ' + and blank.</summary>
public static class SepaText
{
    private const string Special = "/-?:().,'+ ";

    /// <summary>
    /// Umlauts spelled out, every other foreign character a dot; no slash at the ends, no two in a row; at most the given length.
    /// </summary>
    public static string Of(string text, int length)
    {
        var plain = string.Concat(
            AccountHolder
                .ToSepa(text)
                .Select(static c => char.IsAsciiLetterOrDigit(c) || Special.Contains(c, StringComparison.Ordinal) ? c : '.')
        );
        while (plain.Contains("//", StringComparison.Ordinal))
            plain = plain.Replace("//", "/", StringComparison.Ordinal);

        plain = plain.Trim(' ', '/');
        return plain.Length <= length ? plain : plain[..length].TrimEnd(' ', '/');
    }
}
