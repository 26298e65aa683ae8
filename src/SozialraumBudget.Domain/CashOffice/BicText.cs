using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>A bank's code as people type it (ISO 9362): 8 or 11 letters and digits.</summary>
public static partial class BicText
{
    public const string BicMustBeValid = nameof(BicMustBeValid);

    /// <summary>Nothing typed is no code: the bank finds it from the IBAN.</summary>
    public static (string? Bic, Refusal? Refusal) Read(string? typed)
    {
        var text = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return text.Length == 0 ? (null, null)
            : Pattern().IsMatch(text) ? (text, null)
            : (null, new(BicMustBeValid, "Eine BIC hat 8 oder 11 Zeichen, z. B. COBADEFFXXX; das Feld kann leer bleiben."));
    }

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Pattern();
}
