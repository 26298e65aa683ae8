using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>A case as a provider or the office lists it for a quarter (rule 4.5 in docs/rules.md).</summary>
public sealed record ReturnCase
{
    /// <summary>Row in the file, for messages.</summary>
    public int RowNumber { get; init; }

    /// <summary>Pseudonymous case number.</summary>
    public required string CaseNumber { get; init; }

    public required string Area { get; init; }

    public required HelpType HelpType { get; init; }

    public required HelpSetting Setting { get; init; }

    /// <summary>"1", "2" …; Roman numerals are read as these. Null where the list names none.</summary>
    public string? CostType { get; init; }

    public required DateOnly Begin { get; init; }

    /// <summary>Last day; null while the help runs.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Agreed intensity; null where none is agreed.</summary>
    public WorkTime? PerWeek { get; init; }

    public required string Provider { get; init; }

    /// <summary>Why another than the lead provider serves the case.</summary>
    public ExternalReason? Reason { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>0 to 1, at the end of the help.</summary>
    public decimal? GoalAttainment { get; init; }

    public DateOnly? PlannedOn { get; init; }

    public DateRange Days => new(Begin, End);
}
