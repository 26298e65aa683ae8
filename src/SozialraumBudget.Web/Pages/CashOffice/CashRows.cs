using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>An approved payout that is in no file.</summary>
public sealed record WaitingRow(
    Guid Id,
    string Area,
    string AccountHolder,
    string Iban,
    string Reference,
    Money Gross,
    Money SetOff,
    Money Amount,
    DateOnly DueOn
);

/// <summary>A payout with the file it was handed over in.</summary>
public sealed record HandedOverRow
{
    public required Guid Id { get; init; }

    public required Guid FileId { get; init; }

    public required string Area { get; init; }

    public required string Reference { get; init; }

    public required string AccountHolder { get; init; }

    public required Money Amount { get; init; }

    public required PayoutState State { get; init; }

    public required string MessageId { get; init; }

    public required DateOnly ExecuteOn { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
