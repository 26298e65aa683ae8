using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A payout as this user may see it.</summary>
/// <param name="Period">Code of the month or quarter: 2026-01, 2026-Q1.</param>
/// <param name="FromRetention">The part of this payout that comes of released retention.</param>
/// <param name="PaidOn">Day the bank carried it out; missing while it has not, or where the money came back.</param>
/// <param name="Transfers">Its own transfers; all but the last came to nothing.</param>
/// <param name="EarlierTransfers">Transfers of earlier payouts of the same due: know them before you approve.</param>
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
    StampAnswer? Withdrawn,
    string? WithdrawalReason,
    StampAnswer? Reversed,
    string? ReversalReason,
    Guid? CashExportId,
    DateOnly? PaidOn,
    IReadOnlyList<TransferItem> Transfers,
    IReadOnlyList<EarlierTransferItem> EarlierTransfers,
    ReversalRequestItem? ReversalRequest,
    JsonObject? Derivation
)
{
    /// <returns>Null when there is no such payout, or the user does not see it.</returns>
    public static async Task<PayoutAnswer?> LoadAsync(
        Guid id,
        AppDbContext db,
        UserContext user,
        Standings standings,
        bool derivation,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(standings);
        if (await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } p)
            return null;

        var year = (await standings.OfAsync(p.AgreementId, p.BudgetYear, cancel))!.Standing.Facts.Payouts;
        var fact = year.First(f => f.Id == id);
        var request = await db
            .ReversalRequests.AsNoTracking()
            .Where(r => r.PayoutId == id)
            .OrderByDescending(r => r.Requested.At)
            .FirstOrDefaultAsync(cancel);
        return Of(p, fact, EarlierTransfer.Before(id, year), request, user, derivation);
    }

    private static PayoutAnswer Of(
        Payout p,
        PayoutFact fact,
        IReadOnlyList<EarlierTransfer> earlier,
        ReversalRequest? request,
        UserContext user,
        bool derivation
    )
    {
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
            fact.Step,
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
            StampAnswer.Of(p.Withdrawn),
            p.WithdrawalReason,
            StampAnswer.Of(p.Reversed),
            p.ReversalReason,
            p.CashExportId,
            fact.PaidOn,
            [.. fact.Transfers.Select(TransferItem.Of)],
            [
                .. earlier.Select(static e => new EarlierTransferItem(
                    e.Payout.Id,
                    e.Payout.State,
                    e.Payout.EndReason,
                    TransferItem.Of(e.Transfer)
                )),
            ],
            ReversalRequestItem.Of(request),
            ApiAnswers.Derivation(derivation, p.Derivation)
        );
    }
}
