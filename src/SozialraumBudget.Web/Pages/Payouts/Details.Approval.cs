using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>What is prepared: approved or refused by another person, or taken back by who prepared it.</summary>
public sealed partial class DetailsModel
{
    /// <summary>Against the last approved payout, for who works with the money; null where there is none.</summary>
    public PayoutComparison? Compared { get; private set; }

    /// <summary>What else waits for this user's approval, and the next of it.</summary>
    public (int Count, Guid? Next, string Name) Queue { get; private set; }

    public Guid ProviderId { get; private set; }

    /// <summary>The letter would carry a name and no address; told while it can still be helped.</summary>
    public bool LacksAddress { get; private set; }

    public bool MayApprove => Payout.State == PayoutState.Prepared && user.Context.Is(Role.Approver) && !IsPreparer;

    public bool MayRefuse => Payout.State == PayoutState.Prepared && user.Context.Is(Role.Approver);

    public bool MayWithdraw => Payout.State == PayoutState.Prepared && user.Context.Is(Role.Controller) && IsPreparer;

    public bool IsPreparer => user.Context.UserId == Payout.Prepared.UserId;

    public bool MaySeeNotice => (Payout.Approved is not null || MaySeeDrafts) && user.Context.Roles.Have(Rights.PayoutNotice);

    public bool MaySeeOrder => (Payout.Approved is not null || MaySeeDrafts) && IsCashDesk;

    /// <summary>What would be sent, before anybody approves it.</summary>
    public bool MaySeeDrafts => Payout.State == PayoutState.Prepared && IsCashDesk;

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "Approve",
            [Role.Approver],
            () => decision.ApproveAsync(id, cancel),
            p => $"{German.Money(p.Amount)} freigegeben und gebucht.",
            cancel
        );

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "Refuse",
            [Role.Approver],
            () => decision.RefuseAsync(id, Reason ?? "", cancel),
            static _ => "Auszahlung abgelehnt. Sie kann neu vorbereitet werden.",
            cancel
        );

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "Withdraw",
            [Role.Controller],
            () => decision.WithdrawAsync(id, Reason, cancel),
            static _ => "Vorbereitung zurückgezogen. Die Auszahlung kann neu vorbereitet werden.",
            cancel
        );

    private async Task LoadApprovalAsync(Guid areaId, CancellationToken cancel)
    {
        if (IsCashDesk)
            Compared = await desk.CompareAsync(Payout.Id, areaId, cancel);
        if (user.Context.Is(Role.Approver))
            Queue = await desk.NextAsync(Payout, cancel);
    }
}
