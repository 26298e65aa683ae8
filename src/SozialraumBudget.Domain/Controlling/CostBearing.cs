using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>A case that moved in while already stationary: the ASD bears it until somebody enters it into the local planning.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Entered">The day on which the ASD entered it, the first one that the provider bears; null: not yet.</param>
public sealed record MovedInCase(string CaseNumber, DateOnly? Entered);

/// <summary>An unresolved conflict on a case: the city bears its agreed share of these days.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Days">First to last day of the conflict; open while it lasts.</param>
/// <param name="CityShare">0 to 1.</param>
public sealed record CaseConflict(string CaseNumber, DateRange Days, Share CityShare);

/// <summary>Who bears days of external help that are all borne alike.</summary>
/// <param name="Days">A closed range.</param>
/// <param name="Bearer">Who bears them alone; the city: together with the provider.</param>
/// <param name="CityShare">The city's part of a contested day, else 0.</param>
public readonly record struct BorneDays(DateRange Days, CostBearer Bearer, decimal CityShare)
{
    public int Count => Days.Days!.Value;

    /// <summary>The part of a day, 0 to 1.</summary>
    public decimal PartOf(CostBearer bearer) =>
        Bearer switch
        {
            CostBearer.City when bearer == CostBearer.City => CityShare,
            CostBearer.City when bearer == CostBearer.Provider => 1 - CityShare,
            _ => bearer == Bearer ? 1 : 0,
        };
}

/// <summary>Whose money a day of external help is.</summary>
public enum CostBearer
{
    /// <summary>The lead provider's budget.</summary>
    Provider,

    /// <summary>The ASD's own budget.</summary>
    Office,

    /// <summary>The city, its share of contested days.</summary>
    City,
}

/// <summary>
/// Who bears a day of external help (rule 4.7 in docs/rules.md): the ASD for a case that moved in, until (excluding) the day on which it is
/// entered into the local planning; on days of a conflict the city its agreed share and the provider the rest; otherwise the provider.
/// </summary>
public sealed class CostBearing
{
    private readonly Dictionary<string, DateOnly> entered = new(StringComparer.Ordinal);
    private readonly ILookup<string, CaseConflict> conflicts;

    /// <exception cref="ArgumentException">One of <see cref="Problems"/>.</exception>
    public CostBearing(IReadOnlyList<MovedInCase> movedIn, IReadOnlyList<CaseConflict> conflicts)
    {
        ArgumentNullException.ThrowIfNull(movedIn);
        ArgumentNullException.ThrowIfNull(conflicts);
        if (Problems(movedIn, conflicts).FirstOrDefault() is { Reason: { } reason })
            throw new ArgumentException(reason);
        foreach (var moved in movedIn)
            entered[moved.CaseNumber] = moved.Entered ?? DateOnly.MaxValue;
        this.conflicts = conflicts.OrderBy(static c => c.Days.First).ToLookup(static c => c.CaseNumber, StringComparer.Ordinal);
    }

    /// <summary>The provider bears every day.</summary>
    public static CostBearing Plain { get; } = new([], []);

    /// <summary>German reasons why days would have two bearers, with the case.</summary>
    public static IEnumerable<(string CaseNumber, string Reason)> Problems(
        IReadOnlyList<MovedInCase> movedIn,
        IReadOnlyList<CaseConflict> conflicts
    )
    {
        foreach (var same in movedIn.GroupBy(static m => m.CaseNumber, StringComparer.Ordinal).Where(static g => g.Distinct().Count() > 1))
            yield return (same.Key, "Der zugezogene Fall steht zweimal mit verschiedenen Tagen der Aufnahme da.");
        foreach (var same in conflicts.GroupBy(static c => c.CaseNumber, StringComparer.Ordinal))
        {
            var contradict =
                from left in same
                from right in same
                where left.CityShare != right.CityShare && left.Days.Overlap(right.Days) is not null
                select left;
            if (contradict.Any())
                yield return (same.Key, "Zwei Konflikte des Falls überschneiden sich und haben verschiedene Anteile der Stadt.");
            if (same.Any(static c => c.CityShare.Value > 1))
                yield return (same.Key, "Der Anteil der Stadt ist höchstens 1.");
        }
    }

    /// <summary>The days of a case's help, cut where the bearer changes, in order.</summary>
    /// <param name="caseNumber">The case.</param>
    /// <param name="days">A closed range.</param>
    public IReadOnlyList<BorneDays> Of(string caseNumber, DateRange days)
    {
        var last = days.Last ?? throw new ArgumentException("The days have no end.", nameof(days));
        var parts = new List<BorneDays>();
        var next = days.First;
        if (entered.TryGetValue(caseNumber, out var from) && from > next)
        {
            var end = from > last ? last : from.AddDays(-1);
            parts.Add(new(new(next, end), CostBearer.Office, 0));
            next = end.AddDays(1);
        }

        foreach (var conflict in conflicts[caseNumber])
        {
            if (next > last || conflict.Days.Overlap(new DateRange(next, last)) is not { Last: { } end, First: var first })
                continue;
            if (first > next)
                parts.Add(new(new(next, first.AddDays(-1)), CostBearer.Provider, 0));
            parts.Add(new(new(first, end), CostBearer.City, conflict.CityShare.Value));
            next = end.AddDays(1);
        }

        if (next <= last)
            parts.Add(new(new(next, last), CostBearer.Provider, 0));
        return parts;
    }
}
