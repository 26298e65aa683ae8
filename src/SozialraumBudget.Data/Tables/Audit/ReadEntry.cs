using SozialraumBudget.Domain.Audit;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// What somebody got to read, or asked for in vain. Nobody changes an entry; it goes when its time is over. Neither case numbers nor
/// names of young people are in it.
/// </summary>
public sealed class ReadEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public required Guid? UserId { get; init; }

    public required string UserName { get; init; }

    public required ReadKind Kind { get; init; }

    /// <summary>Null for what was not handed out.</summary>
    public required ReadPurpose? Purpose { get; init; }

    public required ReadSource Source { get; init; }

    /// <summary>German: whose cases, which file; of a refusal the path as the log tells it.</summary>
    public required string Subject { get; init; }

    public Guid? AgreementId { get; init; }

    public Guid? AreaId { get; init; }

    /// <summary>How many cases or rows; null where there is nothing to count.</summary>
    public int? Rows { get; init; }
}
