namespace SozialraumBudget.Domain.Agreements;

/// <summary>A version of one term as it is kept.</summary>
/// <param name="Number">Counts from 1 per term.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null: no later version begins.</param>
/// <param name="IsSuperseded">A newer version begins on the same day: it holds on none.</param>
/// <param name="Value">As typed.</param>
/// <param name="CreatedBy">Who entered it.</param>
public sealed record TermVersion(int Number, DateOnly ValidFrom, DateOnly? ValidTo, bool IsSuperseded, string Value, string CreatedBy);

/// <summary>
/// What a new version does to those before it: one of the same day is superseded, an earlier one ends the day before, and the new one
/// ends where a later one begins. On every day at most one version holds.
/// </summary>
/// <param name="Number">Of the new version.</param>
/// <param name="ValidTo">Last day of the new version; null: no later one begins.</param>
/// <param name="Superseded">Numbers of the versions it takes the place of.</param>
/// <param name="Shortened">Numbers of the versions that end on <paramref name="EndOfEarlier"/> now.</param>
/// <param name="EndOfEarlier">The day before the new version.</param>
public sealed record TermSuccession(
    int Number,
    DateOnly? ValidTo,
    IReadOnlySet<int> Superseded,
    IReadOnlySet<int> Shortened,
    DateOnly EndOfEarlier
)
{
    /// <param name="versions">All versions of the term, in any order.</param>
    /// <param name="from">First day of the new version.</param>
    public static TermSuccession Of(IReadOnlyCollection<TermVersion> versions, DateOnly from)
    {
        List<TermVersion> holding = [.. versions.Where(static v => !v.IsSuperseded)];
        var next = holding.Where(v => v.ValidFrom > from).Select(static v => (DateOnly?)v.ValidFrom).Min();
        return new(
            versions.Select(static v => v.Number).DefaultIfEmpty().Max() + 1,
            next?.AddDays(-1),
            Numbers(holding.Where(v => v.ValidFrom == from)),
            Numbers(holding.Where(v => v.ValidFrom < from && (v.ValidTo is null || v.ValidTo >= from))),
            from.AddDays(-1)
        );
    }

    private static HashSet<int> Numbers(IEnumerable<TermVersion> versions) => [.. versions.Select(static v => v.Number)];
}
