using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>One service of a case as imported for the base year (rule 4.1 in docs/rules.md).</summary>
public sealed record ServiceLine
{
    /// <summary>Row in the imported file, for messages and derivations; it never influences an amount.</summary>
    public int RowNumber { get; init; }

    /// <summary>Pseudonymous case number.</summary>
    public required string CaseNumber { get; init; }

    public required string Area { get; init; }

    public required HelpType HelpType { get; init; }

    public required HelpSetting Setting { get; init; }

    public required string Provider { get; init; }

    public required ServiceUnit Unit { get; init; }

    /// <summary>Not negative; required for hours, else counted from the period when missing.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Price of one unit in EUR, not negative; may have fractions of a cent.</summary>
    public required decimal Rate { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null means it runs on.</summary>
    public DateOnly? To { get; init; }

    public string? Label { get; init; }

    public DateRange Period => new(From, To);
}
