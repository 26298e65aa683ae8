using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A file of payment orders handed to the cash office; a payout is in at most one. Never changed: what was handed over stays as it was.
/// </summary>
public sealed class CashExport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SEPA message id, unique.</summary>
    public required string MessageId { get; init; }

    public required int Count { get; init; }

    public required Money Sum { get; init; }

    public required DateOnly ExecuteOn { get; init; }

    /// <summary>pain.001.001.09, byte by byte as handed over (UTF-8).</summary>
    public required string Xml { get; init; }

    /// <summary>The same orders as a list (UTF-8).</summary>
    public required string Csv { get; init; }

    public required Stamp Created { get; init; }
}
