using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// What can be counted of a year's cases and added up over areas, without any case in it: the one count behind indicators of the bonus and
/// of steering (rules 4.6 and 6 in docs/rules.md).
/// </summary>
public sealed record CaseCounts
{
    public static CaseCounts None { get; } = new() { Residential = 0 };

    /// <summary>Cases that ran in the year up to the day; each once.</summary>
    public int Cases { get; init; }

    /// <summary>Of these: ambulatory.</summary>
    public int Ambulatory { get; init; }

    /// <summary>Of these: residential; null where it was not counted (years accepted before it was kept).</summary>
    public int? Residential { get; init; }

    /// <summary>Of these: served by another than the lead provider.</summary>
    public int External { get; init; }

    /// <summary>Of these: ended up to the day.</summary>
    public int Ended { get; init; }

    /// <summary>Days of the cases that ended, first and last day included.</summary>
    public int EndedDays { get; init; }

    /// <summary>Cases that ended and whose goal attainment is told.</summary>
    public int GoalsTold { get; init; }

    /// <summary>Sum of their goal attainments, each 0 to 1.</summary>
    public decimal GoalSum { get; init; }

    /// <summary>Cases that run on the day: a stock, comparable whatever part of the year it stands for.</summary>
    public int Running => Cases - Ended;

    /// <summary>Mean duration of the cases that ended, in months of 365 ÷ 12 days, not rounded; null where none ended.</summary>
    public decimal? MeanMonths => Ended == 0 ? null : EndedDays * 12m / 365m / Ended;

    /// <summary>Mean goal attainment, 0 to 1, not rounded; null where none is told.</summary>
    public decimal? MeanGoal => GoalsTold == 0 ? null : GoalSum / GoalsTold;

    /// <summary>The cases of the lists that ran in the year up to the day; each once, as the last list has it.</summary>
    /// <param name="returns">The case lists of the year's returns, the oldest first.</param>
    public static IReadOnlyList<ReturnCase> CasesOf(IEnumerable<IReadOnlyList<ReturnCase>> returns, BudgetYear year, DateOnly asOf) =>
        [
            .. returns
                .SelectMany(static r => r)
                .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
                .Select(static g => g.Last())
                .Where(c => c.Begin <= asOf && (c.End is null || c.End >= year.First)),
        ];

    /// <param name="cases">Each once.</param>
    /// <param name="isExternal">Another than the lead provider serves the case; null: nobody asks.</param>
    public static CaseCounts Of(IReadOnlyList<ReturnCase> cases, DateOnly asOf, Func<ReturnCase, bool>? isExternal = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ReturnCase[] ended = [.. cases.Where(c => c.End <= asOf)];
        decimal[] goals = [.. ended.Select(static c => c.GoalAttainment).OfType<decimal>()];
        return new()
        {
            Cases = cases.Count,
            Ambulatory = cases.Count(static c => c.Setting == HelpSetting.Ambulatory),
            Residential = cases.Count(static c => c.Setting == HelpSetting.Residential),
            External = isExternal is null ? 0 : cases.Count(isExternal),
            Ended = ended.Length,
            EndedDays = ended.Sum(static c => c.End!.Value.DayNumber - c.Begin.DayNumber + 1),
            GoalsTold = goals.Length,
            GoalSum = goals.Sum(),
        };
    }

    /// <summary>Of several areas; a case belongs to one.</summary>
    public static CaseCounts Sum(IEnumerable<CaseCounts> figures) =>
        figures.Aggregate(
            None,
            static (sum, f) =>
                new()
                {
                    Cases = sum.Cases + f.Cases,
                    Ambulatory = sum.Ambulatory + f.Ambulatory,
                    Residential = sum.Residential + f.Residential,
                    External = sum.External + f.External,
                    Ended = sum.Ended + f.Ended,
                    EndedDays = sum.EndedDays + f.EndedDays,
                    GoalsTold = sum.GoalsTold + f.GoalsTold,
                    GoalSum = sum.GoalSum + f.GoalSum,
                }
        );
}
