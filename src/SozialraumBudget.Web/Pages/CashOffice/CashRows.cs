using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>An approved payout that is in no file.</summary>
/// <param name="Failed">How its last transfer came to nothing; null where it had none.</param>
/// <param name="FailedCode">Reason of ISO 20022 for it; null: none was named.</param>
/// <param name="HasOtherAccount">Its account is not the approved one any more: no file takes it.</param>
public sealed record WaitingRow(
    Guid Id,
    string Area,
    string AccountHolder,
    string Iban,
    string Reference,
    Money Gross,
    Money SetOff,
    Money Amount,
    DateOnly DueOn,
    string? Failed,
    string? FailedCode,
    bool HasOtherAccount
)
{
    /// <summary>The bank has refused the account, and it still is the approved one.</summary>
    public bool IsAccountRefused => !HasOtherAccount && RejectionReasons.LiesWithTheAccount(FailedCode);
}

/// <summary>A file for the cash office and where it stands.</summary>
public sealed record FileRow
{
    public required Guid Id { get; init; }

    public required string MessageId { get; init; }

    public required CashFileState State { get; init; }

    public required int Count { get; init; }

    public required Money Sum { get; init; }

    /// <summary>Of its transfers: those that are paid.</summary>
    public required int Paid { get; init; }

    public required DateOnly ExecuteOn { get; init; }

    public required Stamp Created { get; init; }

    /// <summary>Ids of its transfers, for the search: they are made of the payouts' references.</summary>
    public required string Transfers { get; init; }

    /// <summary>Nobody has said in time what became of it.</summary>
    public required bool IsUnanswered { get; init; }

    public string Told => IsUnanswered ? $"{State.Title()}, Antwort fehlt" : State.Title();
}

/// <summary>A transfer with the payout it carries.</summary>
/// <param name="IsReversed">The payout was reversed since: the money is not meant to leave, or comes back.</param>
public sealed record TransferRow(TransferFact Transfer, string Area, string AccountHolder, string Reference, bool IsReversed);
