using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>One thing that is due, as a source found it under the user's row security.</summary>
public sealed class TaskFact
{
    /// <summary>Name of the kind, as the sources select it.</summary>
    public required string KindName { get; init; }

    public TaskKind Kind => Enum.Parse<TaskKind>(KindName);

    /// <summary>The record to open: payout, part of the retention, import, agreement, provider, user.</summary>
    public required Guid Id { get; init; }

    public Guid? AgreementId { get; init; }

    /// <summary>Area, file or person it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Provider, where there is one.</summary>
    public string? Party { get; init; }

    /// <summary>Which proof, instalment, criterion; or the reason that was given.</summary>
    public string? Detail { get; init; }

    public string? Reason { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>EUR.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Since when it is due.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The user made it, so that somebody else has to decide.</summary>
    public required bool Mine { get; init; }

    /// <summary>The deadline has passed.</summary>
    public required bool Late { get; init; }

    public Money? Money => Amount is { } amount ? new Money(amount) : null;
}
