using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Payouts: what is due, prepare, approve, refuse, reverse.</summary>
internal static class PayoutEndpoints
{
    private const string Unknown = "Diese Auszahlung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapPayouts(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Payouts").WithTags("Auszahlungen");
        read.MapGet("/payouts/{id:guid}", GetAsync).WithSummary("Auszahlung").WithDescription("?derivation=true ergänzt den Rechenweg.");
        var controller = api.Folder("Payouts", Role.Controller).WithTags("Auszahlungen");
        controller.MapPost("/agreements/{id:guid}/payouts", PrepareAsync).MovesMoney()
            .WithSummary("Auszahlung vorbereiten (sachlich und rechnerisch richtig)")
            .WithDescription("retention_only: nur freigegebener Einbehalt, wenn keine Rate mehr offen ist. deduction_ids: offene Abzüge, die verrechnet werden, höchstens bis zum Bruttobetrag; ohne Angabe alle, [] keine.");
        controller.MapPost("/payouts/{id:guid}/reverse",
            (Guid id, ReasonBody body, PayoutDecision decision, AppDbContext db, ICurrentUser user, CancellationToken cancel) =>
            DecideAsync(id, decision.ReverseAsync(id, body.Reason ?? "", cancel), db, user, cancel)).MovesMoney()
                .WithSummary("Auszahlung stornieren");
        var approver = api.Folder("Payouts", Role.Approver).WithTags("Auszahlungen");
        approver.MapPost("/payouts/{id:guid}/approve",
            (Guid id, PayoutDecision decision, AppDbContext db, ICurrentUser user, CancellationToken cancel) =>
            DecideAsync(id, decision.ApproveAsync(id, cancel), db, user, cancel)).MovesMoney()
                .WithSummary("Auszahlung freigeben und buchen").WithDescription("Nie durch die Person, die sie vorbereitet hat.");
        approver.MapPost("/payouts/{id:guid}/refuse",
            (Guid id, ReasonBody body, PayoutDecision decision, AppDbContext db, ICurrentUser user, CancellationToken cancel) =>
            DecideAsync(id, decision.RefuseAsync(id, body.Reason ?? "", cancel), db, user, cancel)).MovesMoney()
                .WithSummary("Auszahlung ablehnen");
    }

    private static async Task<IResult> GetAsync(
        Guid id, AppDbContext db, ICurrentUser user, CancellationToken cancel, bool derivation = false) =>
        await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is { } payout
            ? ApiAnswers.Ok(PayoutAnswer.Of(payout, user.Context, derivation))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> PrepareAsync(
        Guid id, PrepareBody body, PayoutPreparation preparation, ICurrentUser user, CancellationToken cancel)
    {
        if (!body.RetentionOnly && body.Quarter is null)
            return ApiProblem.Faulty([ApiIssue.Field("quarter", null, "Das Feld fehlt.")], "Welche Rate gemeint ist, sagt quarter.");
        var (payout, refusal) = body.RetentionOnly
            ? await preparation.PrepareRetentionAsync(id, body.Year, body.DeductionIds, cancel)
            : await preparation.PrepareAsync(id, body.Year, body.Quarter!.Value, body.Sequence ?? 1, body.DeductionIds, cancel);
        if (refusal?.Rule == PayoutPreparation.AgreementMustExist) return ApiProblem.NotFound(refusal.Text);
        return refusal is not null ? ApiProblem.Refused(refusal) : ApiAnswers.Ok(PayoutAnswer.Of(payout!, user.Context, false));
    }

    private static async Task<IResult> DecideAsync(Guid id, Task<Refusal?> decision, AppDbContext db, ICurrentUser user,
        CancellationToken cancel)
    {
        if (await decision is not { } refusal)
        {
            db.ChangeTracker.Clear();
            return await GetAsync(id, db, user, cancel);
        }

        return refusal.Rule == PayoutDecision.PayoutMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);
    }

    private sealed record PrepareBody(int Year, int? Quarter, int? Sequence, bool RetentionOnly, IReadOnlyList<Guid>? DeductionIds);
}

/// <summary>A payout as this user may see it.</summary>
public sealed record PayoutAnswer(
    Guid Id, Guid AgreementId, string Title, int BudgetYear, int Quarter, int Sequence, PayoutState State, Money Instalment,
    Money ReleasedRetention, Money Gross, Money Deductions,
    Money Amount, DateOnly DueOn, string PayeeName, string AccountHolder, string Iban, string TransferReference, StampAnswer Prepared,
    StampAnswer? Approved,
    StampAnswer? Refused, string? RefusalReason, StampAnswer? Reversed, string? ReversalReason, JsonObject? Derivation)
{
    public static PayoutAnswer Of(Payout p, UserContext user, bool derivation)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(user);
        var iban = Domain.Values.Iban.Parse(p.Iban);
        return new(
            p.Id, p.AgreementId, p.Title, p.BudgetYear, p.Quarter, p.Sequence, p.State, p.Instalment, p.ReleasedRetention, p.Gross,
            p.Deductions, p.Amount, p.DueOn, p.PayeeName,
            p.AccountHolder, user.Is(Role.Controller) || user.Is(Role.Approver) ? p.Iban : iban.Masked, p.TransferReference,
            StampAnswer.Of(p.Prepared)!,
            StampAnswer.Of(p.Approved), StampAnswer.Of(p.Refused), p.RefusalReason, StampAnswer.Of(p.Reversed), p.ReversalReason,
            ApiAnswers.Derivation(derivation, p.Derivation));
    }
}
