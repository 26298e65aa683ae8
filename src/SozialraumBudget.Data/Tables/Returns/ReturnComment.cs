using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// What provider and controller say to each other about a return: points to be put right, and answers to warnings of a check.
/// </summary>
public sealed class ReturnComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReturnId { get; init; }

    public required int Version { get; init; }

    /// <summary>The check whose warnings it answers; null for a point or remark.</summary>
    public ReturnCheck? Check { get; init; }

    /// <summary>The table it is about.</summary>
    public ReturnTable Table { get; init; } = ReturnTable.Whole;

    /// <summary>Row of the table, where it is about one.</summary>
    public int? Row { get; init; }

    /// <summary>The case, where it is about one.</summary>
    public string? CaseNumber { get; init; }

    public required string Text { get; init; }

    public required Stamp Written { get; init; }

    /// <summary>Null while it is open.</summary>
    public Stamp? Settled { get; set; }
}
