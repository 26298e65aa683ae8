using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>What happened to a return: handed in, sent back, accepted, amended.</summary>
public sealed class ReturnStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReturnId { get; init; }

    public required int Version { get; init; }

    public required ReturnMove Move { get; init; }

    /// <summary>The reason, where one was given.</summary>
    public required string Reason { get; init; }

    /// <summary>Consumption of the period at that time.</summary>
    public required Money Total { get; init; }

    /// <summary>JSON of the terms that the figures rest on: what was accepted is computed with them ever after.</summary>
    public required string Terms { get; init; }

    public required Stamp Made { get; init; }
}
