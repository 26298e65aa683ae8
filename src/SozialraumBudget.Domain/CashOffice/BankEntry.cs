namespace SozialraumBudget.Domain.CashOffice;

/// <summary>What a message of the bank says about one transfer, or about all transfers of a file.</summary>
public sealed record BankEntry
{
    /// <summary>1 for the first of the message.</summary>
    public int Position { get; init; }

    /// <summary>Null: it is about the whole file that <see cref="Files"/> names.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>Message id and payment-information id as the bank repeats them, as far as it does.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Null where the message names none.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; null where the message names none.</summary>
    public string? Currency { get; init; }

    /// <summary>Executed, rejected or returned; null: not decided yet, or nothing that concerns a payment order.</summary>
    public TransferState? State { get; init; }

    /// <summary>The state in the message's own words, e.g. ACSP, PDNG.</summary>
    public string Status { get; init; } = "";

    public DateOnly? Day { get; init; }

    public string? Code { get; init; }

    public string? Text { get; init; }

    /// <summary>How the message identifies it.</summary>
    public string Name => EndToEndId ?? (Files.Count > 0 ? $"Datei {Files[0]}" : "ohne Kennung");
}
