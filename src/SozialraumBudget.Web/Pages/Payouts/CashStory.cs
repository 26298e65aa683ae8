using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>
/// What the cash office has to do with a payout: its transfers, those of earlier payouts of the same due, the wish to reverse it.
/// </summary>
public sealed record CashStory(
    Payout Payout,
    IReadOnlyList<TransferFact> Transfers,
    IReadOnlyList<EarlierTransfer> Earlier,
    ReversalRequest? Request
)
{
    public TransferFact? Transfer => Transfers.Count > 0 ? Transfers[^1] : null;

    public PayoutStep Step => PayoutSteps.Of(Payout.State, Payout.Amount, Transfer?.State);

    /// <summary>"bezahlt am 03.05.2026", "storniert, bezahlt am 03.05.2026".</summary>
    public string Told => Step.Told(Transfer);

    private bool NeedsSecondPerson(UserContext user) => PayoutReversal.NeedsSecondPerson(Payout.State, Transfer, user.UserId);

    /// <summary>Money of an earlier payout of this due is out: approved now, it would be paid twice.</summary>
    public bool IsPaidTwice => Earlier.Any(static e => e.IsOut);

    public string Note =>
        Transfer is { } transfer
            ? (transfer.File.Length > 0 ? $"{transfer.File}, Ausführung {German.Date(transfer.ExecuteOn)}: " : "") + transfer.Told
            : Step switch
            {
                PayoutStep.SetOff => "keine Überweisung, ganz verrechnet",
                PayoutStep.Approved => "noch nicht übergeben",
                _ => "–",
            };

    public IEnumerable<(string What, Stamp Stamp, string? Reason)> History
    {
        get
        {
            yield return ("Vorbereitet (sachlich und rechnerisch richtig)", Payout.Prepared, null);
            if (Payout.Approved is { } approved)
                yield return ("Freigegeben", approved, null);
            if (Payout.Refused is { } refused)
                yield return ("Abgelehnt", refused, Payout.RefusalReason);
            if (Payout.Withdrawn is { } withdrawn)
                yield return ("Vorbereitung zurückgezogen", withdrawn, Payout.WithdrawalReason);
            if (Request is { } request)
                yield return ("Storno beantragt", request.Requested, request.Reason);
            if (Request?.Declined is { } declined)
                yield return ("Storno abgelehnt", declined, Request.DeclineReason);
            if (Request?.Confirmed is { } confirmed)
                yield return ("Storno bestätigt", confirmed, null);
            if (Payout.Reversed is { } reversed)
                yield return ("Storniert", reversed, Payout.ReversalReason);
        }
    }

    public bool MayReverse(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Payout.State == PayoutState.Approved && !NeedsSecondPerson(user) && user.Is(Role.Controller);
    }

    public bool MayAsk(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return NeedsSecondPerson(user) && Request is not { IsOpen: true } && user.Is(Role.Controller);
    }

    public bool MayConfirm(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Request is { IsOpen: true } open && user.Is(Role.Approver) && open.Requested.UserId != user.UserId;
    }

    /// <summary>Who could confirm; and who asked takes the wish back.</summary>
    public bool MayDecline(UserContext user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Request is { IsOpen: true } open
            && user.Roles.Have(Rights.CashDesk)
            && (user.Is(Role.Approver) || open.Requested.UserId == user.UserId);
    }

    public static async Task<CashStory> LoadAsync(AppDbContext db, Payout payout, IReadOnlyList<PayoutFact> year, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(payout);
        var request = await db
            .ReversalRequests.AsNoTracking()
            .Where(r => r.PayoutId == payout.Id)
            .OrderByDescending(r => r.Requested.At)
            .FirstOrDefaultAsync(cancel);
        return new(
            payout,
            await Data.CashOffice.Transfers.OfAsync(db, payout.Id, cancel),
            EarlierTransfer.Before(payout.Id, year),
            request
        );
    }
}
