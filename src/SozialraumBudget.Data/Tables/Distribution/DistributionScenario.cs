using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>One way to distribute the city's sum of a year; decided at most once, and then it never changes.</summary>
public sealed class DistributionScenario
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int BudgetYear { get; init; }

    public required string Name { get; set; }

    /// <summary>JSON of <see cref="DistributionPlan"/>: whatever the amounts follow from.</summary>
    public required string Plan { get; set; }

    public ScenarioState State { get; private set; } = ScenarioState.Draft;

    /// <summary>Who decided; null while it is a draft.</summary>
    public string? Committee { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>The resolution as a file.</summary>
    public Guid? FileId { get; private set; }

    public required Stamp Changed { get; set; }

    /// <summary>Who entered the decision.</summary>
    public Stamp? Decided { get; private set; }

    public uint RowVersion { get; init; }

    public Resolution Resolution => new(Committee, DecidedOn, Reference);

    public void Decide(Resolution resolution, Guid? fileId, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        State = Moved(ScenarioState.Draft, ScenarioState.Decided);
        (Committee, DecidedOn, Reference) = (resolution.Committee!.Trim(), resolution.DecidedOn, resolution.Reference!.Trim());
        (FileId, Decided) = (fileId, stamp);
    }

    public void Supersede() => State = Moved(ScenarioState.Decided, ScenarioState.Superseded);

    private ScenarioState Moved(ScenarioState from, ScenarioState to) =>
        State == from ? to : throw new InvalidOperationException($"A scenario that is {State} does not become {to}.");
}

/// <summary>What an area gets by a decided scenario. Never changed.</summary>
public sealed class DistributionAmount
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ScenarioId { get; init; }

    public required Guid AreaId { get; init; }

    public required Money Amount { get; init; }
}
