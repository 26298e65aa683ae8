using System.Globalization;
using System.Runtime.CompilerServices;

namespace SozialraumBudget.Domain.Values;

/// <summary>
/// A guard for numbers that cannot lie below zero. People and programs write "-0,00" for nothing; its sign says nothing and does not go on.
/// </summary>
public static class NotNegative
{
    /// <returns>The value; zero without a sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It lies below zero.</exception>
    public static decimal Of(decimal value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value < 0 ? throw new ArgumentOutOfRangeException(name, value.ToString(CultureInfo.InvariantCulture), "It lies below zero.")
        : value == 0 ? 0m
        : value;
}
