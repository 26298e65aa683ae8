using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One base-year service as imported. Written by binary COPY into an insert-only table, read through a view that
/// applies row security (COPY and row security exclude each other in PostgreSQL).
/// </summary>
public sealed class ServiceRecord
{
    public required Guid DatasetId { get; init; }

    /// <summary>Row number in the imported file.</summary>
    public required int Row { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>Section code, e.g. "27-2".</summary>
    public required string HelpType { get; init; }

    public required HelpSetting Setting { get; init; }

    public required string Provider { get; init; }

    public required ServiceUnit Unit { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>EUR per unit.</summary>
    public required decimal Rate { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public required string Label { get; init; }

    /// <summary>round(quantity × rate), computed by the domain at import.</summary>
    public required Money Amount { get; init; }
}
