using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Supply;

/// <summary>Requests of an area's year and how they were answered, for the fair-access monitor (guard rail 1 in docs/rules.md).</summary>
/// <param name="Requests">Requests whose day lies in the year.</param>
/// <param name="Declined">Answers of asked providers that cannot take it.</param>
/// <param name="Slow">Answers that came late or are overdue.</param>
/// <param name="Outside">Requests that somebody outside of the guarantee supplies.</param>
/// <param name="Reasons">Of the declined ones by reason, in the order of <see cref="DeclineReason"/>; together all of them.</param>
/// <param name="IsTold">
/// The sums may be shown to whoever sees no cases: quarters are shown elsewhere, and the sum tells of none that is hidden there.
/// </param>
public sealed record SupplyYear(int Requests, int Declined, int Slow, int Outside, IReadOnlyList<int> Reasons, bool IsTold)
{
    public static IReadOnlyList<DeclineReason> AllReasons { get; } = Enum.GetValues<DeclineReason>();

    /// <summary>Numbers of people that the figures tell of.</summary>
    public IReadOnlyList<int> Cells => [Requests, Declined, Slow, Outside];

    /// <param name="requests">Of one area and year.</param>
    public static SupplyYear Of(IReadOnlyCollection<SupplyRequest> requests, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var figures = SupplyFigures.Of(requests, today);
        var quarters = requests.GroupBy(static r => Period.Containing(r.AskedOn, PeriodKind.Quarter)).ToList();
        return new(
            figures.Requests,
            figures.Answers.Declined,
            figures.Answers.Late + figures.Answers.Overdue,
            figures.Outside,
            [
                .. AllReasons.Select(reason =>
                    requests.SelectMany(static r => r.Asks).Count(a => a.Answer == SupplyAnswerKind.Declines && a.Reason == reason)
                ),
            ],
            SuppressedColumn.AllowsSum([.. quarters.Select(static q => q.Count())])
        );
    }
}
