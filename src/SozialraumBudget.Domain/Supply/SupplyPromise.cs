using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Domain.Supply;

/// <summary>What a promised capacity counts.</summary>
public enum CapacityUnit
{
    /// <summary>Places that are free for the area at a time.</summary>
    Places,

    /// <summary>Documentable hours a month.</summary>
    HoursPerMonth,
}

/// <summary>
/// What a provider promises the area: together the promises are the supply guarantee of the area's providers, as agreed with the city.
/// </summary>
/// <param name="Capacity">How much of it, in <paramref name="Unit"/>; above zero.</param>
/// <param name="AnswerDays">Calendar days within which the provider answers a request, counted from the day after it.</param>
/// <param name="ValidTo">Last day; null: open end.</param>
/// <param name="Note">What else was agreed; null: nothing.</param>
public sealed record SupplyPromise(
    Guid ProviderId,
    HelpType Help,
    HelpSetting Setting,
    int? Capacity,
    CapacityUnit Unit,
    int? AnswerDays,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? Note
)
{
    public bool IsInForce(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);

    /// <summary>Holds on at least one day of these.</summary>
    public bool Touches(DateOnly first, DateOnly last) => ValidFrom <= last && (ValidTo is not { } end || end >= first);
}

/// <summary>Which promise a request is held against.</summary>
public static class SupplyPromises
{
    /// <summary>Providers that stand behind the area's guarantee on the day, whatever they promised.</summary>
    public static IReadOnlySet<Guid> Providers(IEnumerable<SupplyPromise> promises, DateOnly day) =>
        promises.Where(p => p.IsInForce(day)).Select(static p => p.ProviderId).ToHashSet();

    /// <summary>
    /// Days within which the provider answers: what it promised for this kind of help and setting, else the longest time it promised at
    /// all. Null without a promise in force on the day.
    /// </summary>
    public static int? AnswerDays(IEnumerable<SupplyPromise> promises, Guid provider, HelpType help, HelpSetting setting, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(promises);
        var own = promises.Where(p => p.ProviderId == provider && p.IsInForce(day)).ToList();
        return own.Where(p => p.Help == help && p.Setting == setting).Min(static p => p.AnswerDays) ?? own.Max(static p => p.AnswerDays);
    }
}
