using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Distribution;

namespace SozialraumBudget.Data.Distribution;

/// <summary>A scenario and what follows from it.</summary>
public sealed record ScenarioDossier(DistributionScenario Scenario, PlannedDistribution Planned)
{
    public DistributionPlan Plan => Planned.Plan;

    public bool IsDraft => Scenario.State == ScenarioState.Draft;
}

/// <summary>Loads scenarios under the user's row security: who does not work on drafts sees decided ones alone.</summary>
public sealed class DistributionDesk(AppDbContext db)
{
    /// <summary>Newest year first, within a year the decided one first, then by name.</summary>
    public async Task<IReadOnlyList<ScenarioDossier>> AllAsync(CancellationToken cancellation = default) =>
        [
            .. (await db.DistributionScenarios.AsNoTracking().ToListAsync(cancellation))
                .OrderByDescending(static s => s.BudgetYear)
                .ThenBy(static s => s.State == ScenarioState.Decided ? 0 : 1)
                .ThenBy(static s => s.Name, StringComparer.CurrentCulture)
                .Select(Dossier),
        ];

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<ScenarioDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        await db.DistributionScenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is { } scenario
            ? Dossier(scenario)
            : null;

    internal static ScenarioDossier Dossier(DistributionScenario scenario) =>
        new(scenario, PlannedDistribution.Of(DistributionText.Read(scenario.Plan)));
}
