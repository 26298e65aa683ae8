using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>An invoice of another provider, or a one-off cost, in a return.</summary>
public sealed class ExternalCostRecord
{
    public required Guid UploadId { get; init; }

    public required int Row { get; init; }

    public required string CaseNumber { get; init; }

    public required string Provider { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required Money Amount { get; init; }

    public required string InvoiceNumber { get; init; }

    public required ExternalReason Reason { get; init; }

    public required ExternalCostKind Kind { get; init; }

    public required DateOnly PaidOn { get; init; }
}
