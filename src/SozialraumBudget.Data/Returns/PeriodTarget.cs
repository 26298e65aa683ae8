using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>What a file for an agreement's period fills, as the text of an import's target: "Q1 2026, Nordost".</summary>
internal static class PeriodTarget
{
    /// <param name="area">Of the agreement; which of the area's agreements says the run.</param>
    public static string Text(Period period, string area) => $"{period}, {area}";

    /// <exception cref="InvalidOperationException">The run fills no period.</exception>
    public static Period Of(ImportRun run) =>
        Period.TryParse(run.Target.Split(',')[0], out var period)
            ? period
            : throw new InvalidOperationException($"{run.Target} is no period.");
}
