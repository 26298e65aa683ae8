namespace SozialraumBudget.Data.Tables;

/// <summary>A district belongs to exactly one area on each day; periods of one district never overlap.</summary>
public sealed class DistrictAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DistrictId { get; init; }

    public required Guid AreaId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }
}
