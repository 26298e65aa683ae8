namespace SozialraumBudget.Domain.Values;

/// <summary>
/// What a new dated version does to those that exist: one of the same first day is replaced, earlier ones end the day before, and the
/// new one ends the day before a later one begins. The periods never overlap afterwards.
/// </summary>
/// <param name="Replaced">Versions that begin on the very day of the new one.</param>
/// <param name="Ended">Versions that reach into the new one; they get <paramref name="EndBefore"/> as last day.</param>
/// <param name="EndBefore">The day before the new version begins.</param>
/// <param name="Last">Last day of the new version; null: open end.</param>
public sealed record VersionPlan<T>(IReadOnlyList<T> Replaced, IReadOnlyList<T> Ended, DateOnly EndBefore, DateOnly? Last)
    where T : class;

/// <summary>Makes plans for new versions.</summary>
public static class VersionPlan
{
    /// <param name="versions">All versions of one thing, in any order.</param>
    /// <param name="period">Closed period of a version.</param>
    /// <param name="from">First day of the new version.</param>
    public static VersionPlan<T> Make<T>(IReadOnlyCollection<T> versions, Func<T, DateRange> period, DateOnly from)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(versions);
        var later = versions.Select(period).Where(p => p.First > from).Select(static p => (DateOnly?)p.First).Min();
        return new(
            [.. versions.Where(v => period(v).First == from)],
            [.. versions.Where(v => period(v).First < from && period(v).Contains(from))],
            from.AddDays(-1),
            later?.AddDays(-1)
        );
    }
}
