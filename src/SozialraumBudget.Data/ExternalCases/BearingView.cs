using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>A case that moved in while already stationary, as it is on record.</summary>
/// <param name="Record">The newest record; its last day is the day of the entry into the planning.</param>
/// <param name="Original">Who recorded that it moved in.</param>
public sealed record MovedInView(CaseBearingRecord Record, CaseBearingRecord Original)
{
    public DateOnly? Entered => Record.To;
}

/// <summary>A conflict on a case with its steps, the oldest first.</summary>
/// <param name="Record">The newest record.</param>
/// <param name="ConflictId">The first record, which the steps name.</param>
/// <param name="Steps">The oldest first.</param>
public sealed record ConflictView(CaseBearingRecord Record, Guid ConflictId, IReadOnlyList<ConflictStepRecord> Steps)
{
    public ConflictLevel? Last => Steps.Count == 0 ? null : Steps[^1].Level;

    public DateOnly LastDay => Steps.Count == 0 ? Record.From : Steps[^1].Day;

    public bool IsOver => Last?.Ends() ?? Record.To is not null;

    /// <summary>What the provider bears of a contested day.</summary>
    public Share ProviderShare => new(1 - Record.CityShare.Value);
}

/// <summary>Why others than the provider bear days of an agreement's cases.</summary>
public sealed record BearingView(IReadOnlyList<MovedInView> MovedIn, IReadOnlyList<ConflictView> Conflicts);
