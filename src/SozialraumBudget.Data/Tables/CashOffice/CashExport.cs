using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A file of payment orders handed to the cash office. What was handed over stays as it was; it can be withdrawn as a whole, once. What
/// became of each payment order stands in its <see cref="CashTransfer"/>.
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

    /// <summary>Taken back before the bank carried anything out.</summary>
    public Stamp? Withdrawn { get; private set; }

    public string? WithdrawalReason { get; private set; }

    public List<CashTransfer> Transfers { get; } = [];

    /// <exception cref="InvalidOperationException">Withdrawn already.</exception>
    public void Withdraw(Stamp stamp, string reason)
    {
        if (Withdrawn is not null)
            throw new InvalidOperationException("The file is withdrawn.");

        (Withdrawn, WithdrawalReason) = (stamp, reason);
    }
}
