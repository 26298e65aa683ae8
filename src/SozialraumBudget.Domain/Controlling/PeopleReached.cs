using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Offers of one kind in a period.</summary>
/// <param name="Kind">Null where the table names none.</param>
/// <param name="Meetings">How often it took place.</param>
/// <param name="People">Participants of all meetings, counted each time.</param>
/// <param name="Time">Hours, where they are named.</param>
public sealed record ReachedLine(OfferKind? Kind, int Meetings, int People, WorkTime Time);

/// <summary>People reached beside cases by group and low-threshold offers (rule 4.5 in docs/rules.md).</summary>
/// <param name="Lines">In the order of the kinds, those without one last.</param>
public sealed record PeopleReached(IReadOnlyList<ReachedLine> Lines)
{
    public int Meetings => Lines.Sum(static l => l.Meetings);

    public int People => Lines.Sum(static l => l.People);

    /// <param name="offers">Of any days.</param>
    /// <param name="period">Others are left out.</param>
    public static PeopleReached Of(IReadOnlyList<OfferRow> offers, DateRange period) =>
        new([
            .. offers
                .Where(o => period.Contains(o.Day))
                .GroupBy(static o => o.Kind)
                .OrderBy(static g => g.Key ?? (OfferKind)int.MaxValue)
                .Select(static g => new ReachedLine(
                    g.Key,
                    g.Count(),
                    g.Sum(static o => o.Participants),
                    WorkTime.Sum(g.Select(static o => o.Time ?? WorkTime.Zero))
                )),
        ]);
}
