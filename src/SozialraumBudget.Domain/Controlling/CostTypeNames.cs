using System.Globalization;
using SozialraumBudget.Domain.CostTypes;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Cost types as lists of cases name them: "3" and "III" are the same.</summary>
public static class CostTypeNames
{
    private static readonly int Most = CostTypeLimits.MaximumCount;

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
