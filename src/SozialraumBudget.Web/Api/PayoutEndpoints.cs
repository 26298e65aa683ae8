using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Payouts: prepare, approve, refuse, withdraw, reverse.</summary>
internal static class PayoutEndpoints
{
    private const string Unknown = "Diese Auszahlung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapPayouts(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Payouts").WithTags("Auszahlungen");
        read.MapGet("/payouts/{id:guid}", GetAsync)
            .WithName("getPayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Auszahlung")
            .WithDescription("?derivation=true ergänzt den Rechenweg.");
        var controller = api.Folder("Payouts", Role.Controller).WithTags("Auszahlungen");
        controller
            .MapPost("/agreements/{id:guid}/payouts", PrepareAsync)
            .HappensOnce()
            .WithName("preparePayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Auszahlung vorbereiten (sachlich und rechnerisch richtig)")
            .WithDescription(
                "period und sequence (sonst 1) nennen die Rate, z. B. 2026-Q1 oder 2026-01. "
                    + "retention_only mit year: nur freigegebener Einbehalt, wenn keine Rate mehr offen ist. "
                    + "deduction_ids: offene Abzüge, die verrechnet werden, höchstens bis zum "
                    + "Bruttobetrag; "
                    + "ohne Angabe alle, [] keine."
            );
        controller
            .MapPost(
                "/payouts/{id:guid}/withdraw",
                (
                    Guid id,
                    ReasonBody body,
                    PayoutDecision decision,
                    AppDbContext db,
                    ICurrentUser user,
                    Standings standings,
                    CancellationToken cancel
                ) => DecideAsync(id, decision.WithdrawAsync(id, body.Reason, cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("withdrawPayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Vorbereitung zurückziehen")
            .WithDescription("reason. Nur durch die Person, die vorbereitet hat, und nur, solange niemand entschieden hat.");
        controller
            .MapPost(
                "/payouts/{id:guid}/reverse",
                (
                    Guid id,
                    ReasonBody body,
                    PayoutDecision decision,
                    AppDbContext db,
                    ICurrentUser user,
                    Standings standings,
                    CancellationToken cancel
                ) => DecideAsync(id, decision.ReverseAsync(id, body.Reason ?? "", cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("reversePayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Auszahlung stornieren")
            .WithDescription(
                "reason. Was die Kasse hat, storniert niemand allein (HandedOverNeedsSecondPerson): siehe reversal-request; es sei denn, "
                    + "die Überweisung ist abgelehnt oder die Datei zurückgezogen und nicht von derselben Person so eingetragen."
            );
        var approver = api.Folder("Payouts", Role.Approver).WithTags("Auszahlungen");
        approver
            .MapPost(
                "/payouts/{id:guid}/approve",
                (Guid id, PayoutDecision decision, AppDbContext db, ICurrentUser user, Standings standings, CancellationToken cancel) =>
                    DecideAsync(id, decision.ApproveAsync(id, cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("approvePayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Auszahlung freigeben und buchen")
            .WithDescription("Nie durch die Person, die sie vorbereitet hat.");
        approver
            .MapPost(
                "/payouts/{id:guid}/refuse",
                (
                    Guid id,
                    ReasonBody body,
                    PayoutDecision decision,
                    AppDbContext db,
                    ICurrentUser user,
                    Standings standings,
                    CancellationToken cancel
                ) => DecideAsync(id, decision.RefuseAsync(id, body.Reason ?? "", cancel), db, user, standings, cancel)
            )
            .HappensOnce()
            .WithName("refusePayout")
            .Produces<PayoutAnswer>()
            .WithSummary("Auszahlung ablehnen");
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        AppDbContext db,
        ICurrentUser user,
        Standings standings,
        CancellationToken cancel,
        bool derivation = false
    ) =>
        await PayoutAnswer.LoadAsync(id, db, user.Context, standings, derivation, cancel) is { } payout
            ? ApiAnswers.Ok(payout)
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> PrepareAsync(
        Guid id,
        PrepareBody body,
        PayoutPreparation preparation,
        AppDbContext db,
        ICurrentUser user,
        Standings standings,
        CancellationToken cancel
    )
    {
        if (!Period.TryParse(body.Period, out var period) && !body.RetentionOnly)
        {
            return ApiProblem.Faulty(
                [
                    ApiIssue.Field(
                        "period",
                        body.Period,
                        body.Period is null ? "Das Feld fehlt." : "Kein Zeitraum wie 2026-Q1 oder 2026-01."
                    ),
                ],
                "Welche Rate gemeint ist, sagt period."
            );
        }

        if (body.RetentionOnly && body.Year is null)
            return ApiProblem.Faulty([ApiIssue.Field("year", null, "Das Feld fehlt.")], "Welches Budgetjahr gemeint ist, sagt year.");
        if (body is { RetentionOnly: false, Year: { } year } && year != period.Year)
            return ApiProblem.Faulty(
                [ApiIssue.Field("year", $"{year}", $"period liegt im Jahr {period.Year}.")],
                "year und period passen nicht zusammen."
            );

        var due = body.RetentionOnly ? (DueKey?)null : new DueKey(period, body.Sequence ?? 1);
        var (payout, refusal) = await preparation.PrepareAsync(id, body.Year ?? period.Year, new(due, body.DeductionIds), cancel);
        if (refusal?.Rule == PayoutPreparation.AgreementMustExist)
            return ApiProblem.NotFound(refusal.Text);
        return refusal is not null ? ApiProblem.Refused(refusal) : await GetAsync(payout!.Id, db, user, standings, cancel);
    }

    internal static async Task<IResult> DecideAsync(
        Guid id,
        Task<Refusal?> decision,
        AppDbContext db,
        ICurrentUser user,
        Standings standings,
        CancellationToken cancel
    )
    {
        if (await decision is not { } refusal)
        {
            db.ChangeTracker.Clear();
            return await GetAsync(id, db, user, standings, cancel);
        }

        return refusal.Rule == PayoutDecision.PayoutMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);
    }

    private sealed record PrepareBody(int? Year, string? Period, int? Sequence, bool RetentionOnly, IReadOnlyList<Guid>? DeductionIds);
}
