using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Controlling-Workshop of one agreement: agenda, figures of the day, minutes, signatures of both sides. From the second signature on
/// nothing of it changes, but for what becomes of its tasks.
/// </summary>
public sealed class WorkshopRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required WorkshopKind Kind { get; set; }

    public required DateOnly Day { get; set; }

    public required string Place { get; set; }

    /// <summary>JSON of functions and how many took part; "[]" before the minutes.</summary>
    public string Participants { get; set; } = "[]";

    /// <summary>Last change of agenda, minutes or tasks; the row version moves with it.</summary>
    public required Stamp Changed { get; set; }

    /// <summary>When the figures of the day were kept; null: not yet.</summary>
    public Stamp? FiguresFrozen { get; set; }

    public Stamp? MinutesWritten { get; set; }

    public Stamp? ProviderSigned { get; set; }

    public Stamp? OfficeSigned { get; set; }

    public Stamp? Cancelled { get; set; }

    public string? CancelReason { get; set; }

    public uint RowVersion { get; init; }

    public WorkshopFacts Facts =>
        new(
            Day,
            Cancelled is not null,
            MinutesWritten is not null,
            FiguresFrozen is not null,
            ProviderSigned?.UserId,
            OfficeSigned?.UserId
        );
}

/// <summary>A point of the agenda, and what was decided on it.</summary>
public sealed class WorkshopItemRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkshopId { get; init; }

    /// <summary>From 1; those the provider proposes come last.</summary>
    public required int Position { get; set; }

    public required string Title { get; set; }

    public string? Note { get; set; }

    /// <summary>Minutes; null: nothing was written down.</summary>
    public string? Decision { get; set; }

    /// <summary>Who proposed it for the provider; null: the youth office put it there.</summary>
    public Stamp? Proposed { get; init; }
}

/// <summary>A figure of the day as it was kept.</summary>
public sealed class WorkshopFigureRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkshopId { get; init; }

    /// <summary>From 1.</summary>
    public required int Position { get; init; }

    public required string Label { get; init; }

    /// <summary>In <see cref="Unit"/>.</summary>
    public required decimal Value { get; init; }

    public required WorkshopUnit Unit { get; init; }

    public required string Source { get; init; }
}

/// <summary>A task of a workshop; it is done once.</summary>
public sealed class WorkshopTaskRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkshopId { get; init; }

    public required string Text { get; init; }

    public required WorkshopSide Side { get; init; }

    /// <summary>Last day on which it is in time.</summary>
    public required DateOnly DueOn { get; init; }

    public required Stamp Given { get; init; }

    public DateOnly? DoneOn { get; set; }

    public string? Remark { get; set; }

    public Stamp? Done { get; set; }
}
