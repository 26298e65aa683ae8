namespace SozialraumBudget.Data.Tables;

/// <summary>Name of an area in a closed period; periods of one area never overlap.</summary>
public sealed class AreaVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    public required string Name { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it is valid without end.</summary>
    public DateOnly? ValidTo { get; set; }
}
