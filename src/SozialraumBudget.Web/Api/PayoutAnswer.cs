using System.Text.Json.Nodes;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A payout as this user may see it.</summary>
/// <param name="Period">Code of the month or quarter: 2026-01, 2026-Q1.</param>
/// <param name="FromRetention">The part of this payout that comes of released retention.</param>
public sealed record PayoutAnswer(
    Guid Id,
    Guid AgreementId,
    string Title,
    int BudgetYear,
    string Period,
    int Sequence,
    DuePurpose Purpose,
    PayoutState State,
    PayoutStep Step,
    Money Due,
    Money FromRetention,
    Money Gross,
    Money SetOff,
    Money Amount,
    DateOnly DueOn,
    string PayeeName,
    string AccountHolder,
    string Iban,
    string TransferReference,
    StampAnswer Prepared,
    StampAnswer? Approved,
    StampAnswer? Refused,
    string? RefusalReason,
    StampAnswer? Reversed,
    string? ReversalReason,
    Guid? CashExportId,
    JsonObject? Derivation
)
{
    public static PayoutAnswer Of(Payout p, UserContext user, bool derivation)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(user);
        var iban = user.Roles.Have(Rights.CashDesk) ? p.Iban : Domain.Values.Iban.Parse(p.Iban).Masked;
        return new(
            p.Id,
            p.AgreementId,
            p.Title,
            p.BudgetYear,
            p.Period.Code,
            p.Sequence,
            p.Purpose,
            p.State,
            PayoutSteps.Of(p.State, p.Amount, p.CashExportId is not null),
            p.Due,
            p.Released,
            p.Gross,
            p.SetOff,
            p.Amount,
            p.DueOn,
            p.PayeeName,
            p.AccountHolder,
            iban,
            p.TransferReference,
            StampAnswer.Of(p.Prepared)!,
            StampAnswer.Of(p.Approved),
            StampAnswer.Of(p.Refused),
            p.RefusalReason,
            StampAnswer.Of(p.Reversed),
            p.ReversalReason,
            p.CashExportId,
            ApiAnswers.Derivation(derivation, p.Derivation)
        );
    }
}
