using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>Reversing what the cash office has: one person asks, another one confirms or declines.</summary>
public sealed partial class DetailsModel
{
    public Task<IActionResult> OnPostAskReversalAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "AskReversal",
            [Role.Controller],
            () => reversing.AskAsync(id, Reason, cancel),
            static _ => "Storno beantragt. Bestätigen muss es eine andere Person mit Zahlungsfreigabe.",
            cancel
        );

    public Task<IActionResult> OnPostConfirmReversalAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "ConfirmReversal",
            [Role.Approver],
            () => reversing.ConfirmAsync(id, cancel),
            static _ => "Storno bestätigt, Auszahlung storniert. Sie kann neu vorbereitet werden.",
            cancel
        );

    public Task<IActionResult> OnPostDeclineReversalAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "DeclineReversal",
            [.. Rights.CashDesk],
            () => reversing.DeclineAsync(id, Reason, cancel),
            static _ => "Storno abgelehnt. Die Auszahlung bleibt bei der Kasse.",
            cancel
        );
}
