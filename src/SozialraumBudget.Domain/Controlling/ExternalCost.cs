using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>What a row of external costs is.</summary>
public enum ExternalCostKind
{
    /// <summary>Extern: an invoice of another provider for help in a case of the area.</summary>
    External,

    /// <summary>Einmalig: a one-off cost of own help; the provider bears it whoever bears external help.</summary>
    OneOff,
}

/// <summary>An invoice for a case: its amount falls equally on its days (rule 4.5 in docs/rules.md).</summary>
public sealed record ExternalCost
{
    /// <summary>Row in the file, for messages and Rechenwege.</summary>
    public int RowNumber { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>Who wrote the invoice.</summary>
    public required string Provider { get; init; }

    /// <summary>First to last day of the help, both included.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>EUR, not negative.</summary>
    public required Money Amount { get; init; }

    public required string InvoiceNumber { get; init; }

    public required ExternalReason Reason { get; init; }

    public ExternalCostKind Kind { get; init; }

    /// <summary>The day on which the city paid it; where none is given, the last day of the help.</summary>
    public required DateOnly PaidOn { get; init; }

    public DateRange Days => new(From, To);

    public int DayCount => To.DayNumber - From.DayNumber + 1;
}
