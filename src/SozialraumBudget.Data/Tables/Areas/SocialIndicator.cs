namespace SozialraumBudget.Data.Tables;

/// <summary>One figure of social structure: district, year, indicator (Merkmal).</summary>
public sealed class SocialIndicator
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DistrictId { get; init; }

    public required int Year { get; init; }

    public required string Name { get; init; }

    public required decimal Value { get; set; }
}
