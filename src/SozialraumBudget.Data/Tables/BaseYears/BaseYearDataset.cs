namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Base-year services of one area from one import. A newer import for the same year and area supersedes it; it is never changed.
/// </summary>
public sealed class BaseYearDataset
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    public required Guid AreaId { get; init; }

    public required Guid ImportRunId { get; init; }

    public required int Services { get; init; }

    public required int Cases { get; init; }

    public required Domain.Values.Money Sum { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SupersededAt { get; set; }
}
