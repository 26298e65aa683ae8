using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A plan of reports: composed when their time has passed, announced when they are released. A kind may have several.</summary>
public sealed class ReportOrder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the plan is called; no other one is called so.</summary>
    public string Name { get; private set; } = "";

    public required ReportKind Kind { get; set; }

    /// <summary>Off, nothing is made and nobody is told.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>A report with the usual blocks is made after its time; handing it in stays an act of a person.</summary>
    public bool IsComposed { get; private set; }

    /// <summary>Days from the end of its time to the day on which it is made; 0: the day after.</summary>
    public int DaysAfter { get; private set; }

    /// <summary>Roles that get a mail when a version is released.</summary>
    public Role[] Readers { get; private set; } = [];

    /// <summary>Areas that its reports are narrowed to; empty for all.</summary>
    public Guid[] AreaIds { get; private set; } = [];

    /// <summary>Key of the budget model that they are narrowed to; null for all.</summary>
    public string? Model { get; private set; }

    /// <summary>Name of the region that they are narrowed to; null for all.</summary>
    public string? Region { get; private set; }

    public required Stamp Changed { get; set; }

    public uint RowVersion { get; init; }

    public ReportFilter Filter() => new(Model, Region, AreaIds);

    public PlannedReports Plan() => new(Name, Kind, IsOn, IsComposed, DaysAfter, Filter(), Readers);

    /// <summary>Takes the wish over.</summary>
    public void Fill(PlannedReports wish, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(wish);
        (Name, Kind, IsOn, IsComposed, DaysAfter) = (wish.Name!, wish.Kind, wish.IsOn, wish.IsComposed, wish.DaysAfter);
        (Model, Region, AreaIds) = (wish.Filter.Model, wish.Filter.Region, [.. wish.Filter.Areas]);
        (Readers, Changed) = ([.. wish.Readers], stamp);
    }
}
