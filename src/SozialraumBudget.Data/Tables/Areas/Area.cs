namespace SozialraumBudget.Data.Tables;

/// <summary>Sozialraum: territory with one budget. Holds what is valid today; <see cref="AreaVersion"/> holds the history.</summary>
public sealed class Area
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short key, e.g. "NO".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>Year in which the reform began here, for the roll-back watch; null: not in the reform.</summary>
    public int? ReformSince { get; set; }

    /// <summary>Several areas that are planned for and looked at together, by its name, e.g. "Nord"; null: none.</summary>
    public string? Region { get; set; }

    public uint RowVersion { get; init; }
}
