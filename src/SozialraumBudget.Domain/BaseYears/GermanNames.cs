using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Finds German names without regard to case, umlaut spelling (ae/ä) and blanks.</summary>
internal static class GermanNames
{
    public static int IndexOf(string[] names, string? text) => Array.FindIndex(names, name => Spelling.IsSame(name, text ?? string.Empty));
}
