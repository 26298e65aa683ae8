using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A report as its author composes it; what is printed and read are its <see cref="ReportVersion"/>s.</summary>
public sealed class Report
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportKind Kind { get; init; }

    public required int BudgetYear { get; init; }

    public required string Title { get; set; }

    /// <summary>JSON of the blocks with their comments, in their order.</summary>
    public required string Blocks { get; set; }

    /// <summary>Areas it is narrowed to; empty for all.</summary>
    public required Guid[] AreaIds { get; set; }

    /// <summary>Key of the budget model that it is narrowed to; null for all.</summary>
    public string? Model { get; set; }

    /// <summary>Name of the region that it is narrowed to; null for all.</summary>
    public string? Region { get; set; }

    public required Stamp Changed { get; set; }

    public uint RowVersion { get; init; }

    public ReportFilter Filter() => new(Model, Region, AreaIds);

    public void Narrow(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (Model, Region, AreaIds) = (filter.Model, filter.Region, [.. filter.Areas]);
    }
}

/// <summary>
/// What a report said on a day: frozen with its fingerprint, released or sent back by a second person. Its content never changes.
/// </summary>
public sealed class ReportVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReportId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text of <see cref="ReportContent"/>, byte for byte what the fingerprint is taken of.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in lower hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Released, everybody can read it without an account.</summary>
    public required bool IsOpen { get; init; }

    public required Stamp Frozen { get; init; }

    public ReportState State { get; private set; } = ReportState.Frozen;

    /// <summary>Who released it or sent it back.</summary>
    public Stamp? Decided { get; private set; }

    /// <summary>Why it was sent back; null where it was not.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who withdrew it after its release, or took it back before; null where nobody did.</summary>
    public Stamp? Withdrawn { get; private set; }

    /// <summary>What was wrong with it, or why its author took it back.</summary>
    public string? WithdrawnReason { get; private set; }

    public void Withdraw(Stamp stamp, string reason)
    {
        if (State != ReportState.Released)
            throw new InvalidOperationException($"A version that is {State} is not withdrawn.");
        (State, Withdrawn, WithdrawnReason) = (ReportState.Withdrawn, stamp, reason);
    }

    public void TakeBack(Stamp stamp, string reason)
    {
        if (State != ReportState.Frozen)
            throw new InvalidOperationException($"A version that is {State} is not taken back.");
        (State, Withdrawn, WithdrawnReason) = (ReportState.TakenBack, stamp, reason);
    }

    public void Release(Stamp stamp) => Decide(ReportState.Released, stamp, null);

    public void Return(Stamp stamp, string reason) => Decide(ReportState.Returned, stamp, reason);

    private void Decide(ReportState state, Stamp stamp, string? reason)
    {
        if (State != ReportState.Frozen)
            throw new InvalidOperationException($"A version that is {State} is not decided again.");
        (State, Decided, Reason) = (state, stamp, reason);
    }
}
