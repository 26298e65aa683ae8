namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// Zugangsmonitor: whether fewer young people get help where the budget is tight (guard rail 1 in docs/rules.md: money never refuses a
/// help). A sign is a reason to look, not a finding: needs and moves change numbers, too.
/// </summary>
public static class AccessWatch
{
    /// <summary>Running cases per 1,000 have to be fewer by 5 % at least to be told; our reading.</summary>
    public const decimal NoticeableFall = 0.05m;

    /// <summary>The budget is tight from 95 % of what it gives for the months so far; our reading.</summary>
    public const decimal TightFrom = 0.95m;

    /// <summary>
    /// The year before, where it can be compared: by the same budget models, for with another one other cases stand in the returns.
    /// </summary>
    /// <param name="models">Keys of this year's models.</param>
    public static SteeringFacts? Comparable(YearOfArea? before, IEnumerable<string> models) =>
        before is not null && before.Models.ToHashSet().SetEquals(models) ? before.Facts : null;

    /// <summary>Change of the running cases per 1,000 under 21 as a factor: -0.1 for a tenth fewer. Null where one is not known.</summary>
    public static decimal? Change(SteeringFacts now, SteeringFacts? before)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
            now.Of(SteeringIndicator.RunningPerThousand) is { } after
            && before?.Of(SteeringIndicator.RunningPerThousand) is { Value: > 0 } was
            ? (after.Value - was.Value) / was.Value
            : null;
    }

    public static bool IsTight(SteeringFacts now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.Of(SteeringIndicator.BudgetUse) is { Value: >= TightFrom };
    }

    /// <summary>Fewer running cases while the budget is tight.</summary>
    public static bool AsksForALook(SteeringFacts now, SteeringFacts? before) =>
        IsTight(now) && Change(now, before) is { } change && change <= -NoticeableFall;
}
