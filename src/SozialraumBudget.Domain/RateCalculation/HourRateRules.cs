using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.RateCalculation;

/// <summary>Who keeps a calculation of an hour rate. Null means no objection.</summary>
public static class HourRateRules
{
    public const string RoleMustBeAllowed = nameof(RoleMustBeAllowed);
    public const string SourceIsRequired = nameof(SourceIsRequired);
    public const string SourceIsTooLong = nameof(SourceIsTooLong);
    public const string RateMustBePositive = nameof(RateMustBePositive);

    public const int LongestSource = 200;

    /// <param name="source">What the figures rest on.</param>
    public static Refusal? Keep(IReadOnlySet<Role> roles, HourRate rate, string? source)
    {
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentNullException.ThrowIfNull(rate);
        return !roles.Contains(Role.Controller) ? new(RoleMustBeAllowed, $"Sätze speichert die Rolle {Role.Controller.Title()}.")
            : string.IsNullOrWhiteSpace(source) ? new(SourceIsRequired, "Bitte angeben, worauf die Zahlen beruhen.")
            : source.Trim().Length > LongestSource ? new(SourceIsTooLong, $"Höchstens {LongestSource} Zeichen.")
            : rate.Rate.Value <= 0 ? new(RateMustBePositive, "Der Satz ist kleiner als ein Cent.")
            : null;
    }
}
