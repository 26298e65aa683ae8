using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Data.Tables;

/// <summary>What happens by itself with reports of a kind: composed when their time has passed, announced when they are released.</summary>
public sealed class ReportOrder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportKind Kind { get; init; }

    /// <summary>A report with the usual blocks is made on the day after its time; handing it in stays an act of a person.</summary>
    public required bool IsComposed { get; set; }

    /// <summary>Roles that get a mail when a version is released.</summary>
    public required Role[] Readers { get; set; }

    /// <summary>Areas that its reports are narrowed to; empty for all.</summary>
    public Guid[] AreaIds { get; set; } = [];

    /// <summary>Key of the budget model that they are narrowed to; null for all.</summary>
    public string? Model { get; set; }

    /// <summary>Name of the region that they are narrowed to; null for all.</summary>
    public string? Region { get; set; }

    public required Stamp Changed { get; set; }

    public ReportFilter Filter() => new(Model, Region, AreaIds);
}
