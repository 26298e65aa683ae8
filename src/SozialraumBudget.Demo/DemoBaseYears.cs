using SozialraumBudget.Data;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Brings the base-year files in through the product's own import.</summary>
internal static class DemoBaseYears
{
    /// <summary>All areas: the base year of the budgets from 2026 on.</summary>
    public static Task CurrentAsync(DemoDesk desk, string step) =>
        ImportAsync(desk, step, DemoUsers.Controller, new(2025, 3, 10), 2024, DemoAreas.All, "basisjahr-2024.csv");

    /// <summary>The areas that had an agreement a year earlier.</summary>
    public static Task EarlierAsync(DemoDesk desk, string step) =>
        ImportAsync(desk, step, DemoUsers.SecondController, new(2024, 3, 11), 2023, Areas("NO", "HA", "NW"), "basisjahr-2023.csv");

    /// <summary>The area that had one two years earlier.</summary>
    public static Task EarliestAsync(DemoDesk desk, string step) =>
        ImportAsync(desk, step, DemoUsers.SecondController, new(2023, 3, 13), 2022, Areas("NO"), "basisjahr-2022-nordost.csv");

    private static DemoArea[] Areas(params string[] codes) => [.. codes.Select(DemoAreas.Of)];

    private static async Task ImportAsync(
        DemoDesk desk,
        string step,
        DemoUser user,
        DateOnly day,
        int year,
        IReadOnlyList<DemoArea> areas,
        string name
    )
    {
        var run = await desk.ActAsync(
            user,
            day,
            async (db, current) =>
            {
                var file = new ImportFile(name, "text/csv", DemoCases.File(areas, year));
                var queued = await new ImportUpload(db, DataServices.ImportFormats, current, desk.Clock).QueueAsync(
                    BaseYearImport.Target(new BudgetYear(year)),
                    file
                );
                return await new ImportExecution(db, DataServices.ImportFormats, current, desk.Clock).RunAsync(queued.Run.Id);
            }
        );
        if (run.State is not (ImportState.Completed or ImportState.Unchanged))
        {
            throw new InvalidOperationException($"Demo city, {name}: {run.Message} {run.Issues[..Math.Min(500, run.Issues.Length)]}");
        }

        await desk.MarkAsync(step);
    }
}
