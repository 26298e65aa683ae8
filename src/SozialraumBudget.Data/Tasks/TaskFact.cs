using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>One thing that is due, as a source found it under the user's row security.</summary>
public sealed record TaskFact
{
    public required TaskKind Kind { get; init; }

    /// <summary>The record to open: payout, part of the retention, import, agreement, provider, user.</summary>
    public required Guid Id { get; init; }

    public Guid? AgreementId { get; init; }

    /// <summary>Budget year, where there is one.</summary>
    public int? Year { get; init; }

    /// <summary>The due, where there is one.</summary>
    public DueKey? Due { get; init; }

    /// <summary>The period of a return, where it is about one.</summary>
    public Period? Period { get; init; }

    /// <summary>Of a version, where it is about one.</summary>
    public int? Number { get; init; }

    /// <summary>Area, file or person it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Provider, where there is one.</summary>
    public string? Party { get; init; }

    /// <summary>Which proof, due, criterion; or the reason that was given.</summary>
    public string? Detail { get; init; }

    /// <summary>Key of the criterion, where it is about one.</summary>
    public string? Criterion { get; init; }

    public string? Reason { get; init; }

    public DateOnly? DueOn { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Since when it is due.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The user made it, so that somebody else has to decide.</summary>
    public bool Mine { get; init; }

    /// <summary>The deadline has passed.</summary>
    public bool Late { get; init; }
}
