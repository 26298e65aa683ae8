using System.Globalization;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Cost types as lists of cases name them: "3" and "III" are the same.</summary>
public static class CostTypeNames
{
    private static readonly int Most = CostTypeLimits.MaximumCount;

    /// <summary>"III" for "3" and "III", as the budget names its classes; any other name stays as it is.</summary>
    public static string Short(string name) => TryParse(name, out var number) ? CostTypeLimits.Name(number - 1) : name;

    /// <summary>"Kostentyp III"; "ohne Kostentyp" where none is named.</summary>
    public static string Title(string? name) => string.IsNullOrEmpty(name) ? "ohne Kostentyp" : $"Kostentyp {Short(name)}";

    /// <summary>The number of a cost type as text; false for anything else.</summary>
    public static bool TryParse(string? text, out int number)
    {
        var name = (text ?? string.Empty).Trim().ToUpperInvariant();
        for (number = 1; number <= Most; number++)
        {
            if (name == CostTypeLimits.Name(number - 1) || name == number.ToString(CultureInfo.InvariantCulture))
                return true;
        }

        number = 0;
        return false;
    }
}
