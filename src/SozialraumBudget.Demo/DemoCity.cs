using Npgsql;

namespace SozialraumBudget.Demo;

/// <summary>
/// Musterstadt: an invented city that shows the product with every role and every stage of a budget year. Development only.
/// The same on every machine, except that what lies after today has not happened yet.
/// </summary>
public static class DemoCity
{
    private static readonly IReadOnlyList<DemoStep> Steps =
    [
        new("areas", DemoMasterData.AreasAsync),
        new("social-structure", DemoMasterData.SocialStructureAsync),
        new("providers", DemoMasterData.ProvidersAsync),
        new("provider-terms", DemoMasterData.TermsAsync),
        new("accounts", DemoAccounts.AddAsync),
        new("bank-accounts", DemoBankAccounts.AddAsync),
        new("base-year-2022", DemoBaseYears.EarliestAsync),
        new("base-year-2023", DemoBaseYears.EarlierAsync),
        new("base-year-2024", DemoBaseYears.CurrentAsync),
        .. DemoAgreements.All.Select(static plan => new DemoStep(
            plan.Step,
            async (desk, step) =>
            {
                await DemoStory.PlayAsync(desk, plan);
                await desk.MarkAsync(step);
            }
        )),
        new("cash-office", DemoCashOffice.HandOverAsync),
        new("planning", DemoPlanning.PlayAsync),
        new("evaluation", DemoEvaluation.PlayAsync),
        new("reports", DemoReports.PlayAsync),
        new("selections", DemoSelections.PlayAsync),
        new("supply", DemoSupply.PlayAsync),
        new("workshops", DemoWorkshops.PlayAsync),
        new("help-moves", DemoHelpMoves.PlayAsync),
    ];

    /// <summary>Fills what is missing; on a filled city it is one query. Two at the same time wait for each other.</summary>
    /// <param name="source">Connections of the app role.</param>
    /// <returns>Whether there was anything to fill.</returns>
    public static async Task<bool> SeedAsync(NpgsqlDataSource source, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var desk = new DemoDesk(source, clock);
        if ((await desk.DoneAsync(cancellation)).IsSupersetOf(Steps.Select(static s => s.Name)))
        {
            return false;
        }

        await using var turn = await source.OpenConnectionAsync(cancellation);
        await using (var wait = new NpgsqlCommand("select pg_advisory_lock(728412)", turn))
        {
            await wait.ExecuteNonQueryAsync(cancellation);
        }

        var done = await desk.DoneAsync(cancellation);
        foreach (var step in Steps.Where(s => !done.Contains(s.Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            await step.RunAsync(desk, step.Name);
        }

        return true;
    }
}
