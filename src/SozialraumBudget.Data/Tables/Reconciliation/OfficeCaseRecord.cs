using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Tables;

/// <summary>A case in the office's own list.</summary>
public sealed class OfficeCaseRecord
{
    public required Guid ListId { get; init; }

    public required int Row { get; init; }

    public required string CaseNumber { get; init; }

    public required string Area { get; init; }

    /// <summary>Section code, e.g. "27-2".</summary>
    public required string HelpType { get; init; }

    public required HelpSetting Setting { get; init; }

    public string? CostType { get; init; }

    public required DateOnly Begin { get; init; }

    public DateOnly? End { get; init; }

    /// <summary>Agreed seconds a week.</summary>
    public decimal? PerWeek { get; init; }

    public required string Provider { get; init; }

    public ExternalReason? Reason { get; init; }
}
