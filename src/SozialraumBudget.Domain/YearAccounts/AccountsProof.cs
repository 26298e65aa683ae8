using System.Globalization;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>
/// The annual accounts are the proof that a part of the retention hangs on (rule 4.4 in docs/rules.md): where an agreed proof names the
/// accounts of a year, handing in, sending back and accepting the accounts are what happens to the proof.
/// </summary>
public static class AccountsProof
{
    private const string Noun = "Jahresabschluss";

    /// <summary>The name that proposals give such a proof: "Jahresabschluss 2026".</summary>
    public static string NameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{Noun} {year}");

    /// <summary>Whether a proof of this name, agreed for a budget year, is that year's accounts.</summary>
    public static bool Is(string name, int year)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        return string.Equals(text, Noun, StringComparison.OrdinalIgnoreCase)
            || string.Equals(text, NameOf(year), StringComparison.OrdinalIgnoreCase);
    }
}
