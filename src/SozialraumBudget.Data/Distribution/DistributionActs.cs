using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Distribution;

/// <summary>Works on scenarios of the distribution and enters what was decided.</summary>
public sealed class DistributionActs(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string ScenarioMustExist = nameof(ScenarioMustExist);
    public const string SeenMustHold = nameof(SeenMustHold);

    /// <summary>Decisions of all years, one at a time.</summary>
    private static readonly Guid Decisions = new("5b1f0c1e-7d0a-4a53-9a55-6e1f4d0f2c11");

    public async Task<(Guid? Id, Refusal? Refusal)> CreateAsync(
        string? name,
        int year,
        DistributionPlan plan,
        CancellationToken cancellation = default
    )
    {
        if ((DistributionRules.Write(user.Context.Roles) ?? DistributionRules.Name(name)) is { } refusal)
            return (null, refusal);
        var scenario = new DistributionScenario
        {
            BudgetYear = year,
            Name = name!.Trim(),
            Plan = DistributionText.Write(plan),
            Changed = user.Stamp(clock),
        };
        db.Add(scenario);
        return await SavedAsync(cancellation) is { } taken ? (null, taken) : (scenario.Id, null);
    }

    /// <summary>A draft that starts as another scenario is, decided ones too.</summary>
    public async Task<(Guid? Id, Refusal? Refusal)> CopyAsync(Guid id, string? name, CancellationToken cancellation = default) =>
        await db.DistributionScenarios.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) is { } original
            ? await CreateAsync(name, original.BudgetYear, DistributionText.Read(original.Plan), cancellation)
            : (null, Missing);

    /// <param name="seen">The row version that the user saw.</param>
    /// <param name="name">Null: the name stays.</param>
    public Task<Refusal?> SaveAsync(Guid id, uint seen, string? name, DistributionPlan plan, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            scenario =>
            {
                if (name is not null && DistributionRules.Name(name) is { } refusal)
                    return refusal;
                scenario.Name = name?.Trim() ?? scenario.Name;
                scenario.Plan = DistributionText.Write(plan);
                scenario.Changed = user.Stamp(clock);
                return null;
            },
            cancellation
        );

    public Task<Refusal?> DeleteAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ChangeAsync(
            id,
            seen,
            scenario =>
            {
                db.Remove(scenario);
                return null;
            },
            cancellation
        );

    /// <summary>What was decided holds for its year; an earlier decision for the year is superseded.</summary>
    /// <param name="file">The resolution as the file store added it to the context; saved together with the decision.</param>
    public async Task<Refusal?> DecideAsync(
        Guid id,
        uint seen,
        Resolution resolution,
        StoredFile? file,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(resolution);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, Decisions, cancellation);
        if (await db.DistributionScenarios.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } scenario)
            return Missing;
        var planned = DistributionDesk.Dossier(scenario).Planned;
        if (DistributionRules.Decide(scenario.State, user.Context.Roles, planned, resolution, LocalDay.Today(clock)) is { } refusal)
            return refusal;
        if (scenario.RowVersion != seen)
            return Faster;
        var earlier = await db.DistributionScenarios.SingleOrDefaultAsync(
            s => s.BudgetYear == scenario.BudgetYear && s.State == ScenarioState.Decided,
            cancellation
        );
        earlier?.Supersede();
        await db.SaveChangesAsync(cancellation);
        scenario.Decide(resolution, file?.Id, user.Stamp(clock));
        db.AddRange(
            planned.Plan.Areas.Zip(
                planned.Distribution!.Areas,
                (area, amount) =>
                    new DistributionAmount
                    {
                        ScenarioId = id,
                        AreaId = area.AreaId,
                        Amount = amount.Amount.Amount,
                    }
            )
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal Missing => new(ScenarioMustExist, "Dieses Szenario gibt es nicht.");

    private static Refusal Faster => new(SeenMustHold, "Das Szenario wurde inzwischen geändert. Bitte laden Sie die Seite neu.");

    private async Task<Refusal?> ChangeAsync(
        Guid id,
        uint seen,
        Func<DistributionScenario, Refusal?> change,
        CancellationToken cancellation
    )
    {
        if (await db.DistributionScenarios.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } scenario)
            return Missing;
        if (DistributionRules.Change(scenario.State, user.Context.Roles) is { } refusal)
            return refusal;
        return scenario.RowVersion != seen ? Faster : change(scenario) ?? await SavedAsync(cancellation);
    }

    private async Task<Refusal?> SavedAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Faster;
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.ScenarioName))
        {
            return new(DistributionRules.NamesMustDiffer, "Ein Szenario mit diesem Namen gibt es für das Jahr schon.");
        }
    }
}
