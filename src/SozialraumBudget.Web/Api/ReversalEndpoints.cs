using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Api;

/// <summary>Reversing a payout that the cash office has: one person asks, another one confirms or declines.</summary>
internal static class ReversalEndpoints
{
    public static void MapReversals(this IEndpointRouteBuilder api)
    {
        api.Folder("Payouts", Role.Controller)
            .WithTags("Auszahlungen")
            .MapPost(
                "/payouts/{id:guid}/reversal-request",
                (
                    Guid id,
                    ReasonBody body,
                    PayoutReversing reversing,
                    AppDbContext db,
                    ICurrentUser user,
                    Standings standings,
                    CancellationToken cancel
                ) => PayoutEndpoints.DecideAsync(id, reversing.AskAsync(id, body.Reason, cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("requestReversal")
            .WithSummary("Storno einer Auszahlung beantragen, die die Kasse hat")
            .WithDescription("reason. Wirksam wird es erst, wenn eine andere Person mit Zahlungsfreigabe bestätigt.")
            .Produces<PayoutAnswer>();
        var approver = api.Folder("Payouts", Role.Approver).WithTags("Auszahlungen");
        approver
            .MapPost(
                "/payouts/{id:guid}/reversal-request/confirm",
                (Guid id, PayoutReversing reversing, AppDbContext db, ICurrentUser user, Standings standings, CancellationToken cancel) =>
                    PayoutEndpoints.DecideAsync(id, reversing.ConfirmAsync(id, cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("confirmReversal")
            .WithSummary("Beantragtes Storno bestätigen: die Auszahlung ist storniert")
            .WithDescription("Nie durch die Person, die es beantragt hat.")
            .Produces<PayoutAnswer>();
        api.Folder("Payouts", [.. Rights.CashDesk])
            .WithTags("Auszahlungen")
            .MapPost(
                "/payouts/{id:guid}/reversal-request/decline",
                (
                    Guid id,
                    ReasonBody body,
                    PayoutReversing reversing,
                    AppDbContext db,
                    ICurrentUser user,
                    Standings standings,
                    CancellationToken cancel
                ) => PayoutEndpoints.DecideAsync(id, reversing.DeclineAsync(id, body.Reason, cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("declineReversal")
            .WithSummary("Beantragtes Storno ablehnen oder zurücknehmen")
            .WithDescription("reason. Ablehnen kann, wer Zahlungen freigibt; zurücknehmen, wer es beantragt hat.")
            .Produces<PayoutAnswer>();
    }
}
