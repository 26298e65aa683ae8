using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Supply;

/// <summary>
/// The numbers of an area and quarter as a reader may see them: who has no access to the cases learns nothing that rests on 1 to 4
/// requests, neither directly nor as a difference (rule 6 in docs/rules.md). Null is hidden, or there is nothing to show.
/// </summary>
/// <param name="Hides">Something is hidden.</param>
public sealed record ShownSupply(
    int? Requests,
    int? Open,
    int? Within,
    int? Outside,
    int? Withdrawn,
    int? OnTime,
    int? Late,
    int? Overdue,
    decimal? Fulfilment,
    decimal? MedianDays,
    decimal? MedianStart,
    bool Hides
)
{
    /// <param name="seesFew">The reader works with the cases of the area.</param>
    public static ShownSupply Of(SupplyFigures figures, bool seesFew)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var answers = figures.Answers;
        if (!seesFew && SmallCells.IsSmall(figures.Requests))
            return new(null, null, null, null, null, null, null, null, null, null, null, Hides: true);
        int[] states = [figures.Open, figures.Within, figures.Outside, figures.Withdrawn];
        int[] standings = [answers.OnTime, answers.Late, answers.Overdue, answers.Waiting, answers.Spared];
        var (stateHidden, standingHidden) = (Hidden(states, seesFew), Hidden(standings, seesFew));
        var hides = stateHidden.Contains(true) || standingHidden.Contains(true);
        return new(
            figures.Requests,
            State(0),
            State(1),
            State(2),
            State(3),
            Standing(0),
            Standing(1),
            Standing(2),
            standingHidden.Contains(true) ? null : answers.Fulfilment,
            Enough(answers.Days) ? answers.MedianDays : null,
            Enough(figures.StartDays) ? figures.MedianStart : null,
            hides
        );

        int? State(int i) => stateHidden[i] ? null : states[i];
        int? Standing(int i) => standingHidden[i] ? null : standings[i];
        bool Enough(IReadOnlyList<int> days) => seesFew || !SmallCells.IsSmall(days.Count);
    }

    /// <summary>Which of <see cref="SupplyFigures.Providers"/> are not shown, in their order.</summary>
    /// <param name="seesFew">The reader works with the cases of the area.</param>
    public static IReadOnlyList<bool> HiddenProviders(SupplyFigures figures, bool seesFew)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (seesFew)
            return [.. figures.Providers.Select(static _ => false)];
        var column = SuppressedColumn.Of(
            [
                .. figures.Providers.Select(static p =>
                {
                    var a = p.Answers;
                    return (IReadOnlyList<int>)[a.Asked, a.OnTime, a.Late, a.Overdue, a.Waiting, a.Spared, a.Taken, a.Declined, p.Supplied];
                }),
            ],
            [.. figures.Providers.Select(static _ => false)]
        );
        return column.HidesSum ? [.. figures.Providers.Select(static _ => true)] : column.Hidden;
    }

    private static IReadOnlyList<bool> Hidden(IReadOnlyList<int> parts, bool seesFew)
    {
        if (seesFew)
            return [.. parts.Select(static _ => false)];
        var column = SuppressedColumn.Of([.. parts.Select(static p => (IReadOnlyList<int>)[p])], [.. parts.Select(static _ => false)]);
        return column.HidesSum ? [.. parts.Select(static _ => true)] : column.Hidden;
    }
}
