using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Deductions: list, enter, withdraw. Set off they are by the payout that is prepared.</summary>
internal static class DeductionEndpoints
{
    private const string Unknown = "Diesen Abzug gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";

    public static void MapDeductions(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Deductions").WithTags("Abzüge");
        read.MapGet("/agreements/{id:guid}/deductions", ListAsync)
            .WithName("listDeductions")
            .Produces<IReadOnlyList<DeductionAnswer>>()
            .WithSummary("Abzüge einer Vereinbarung mit dem offenen Betrag");
        read.MapGet("/deductions/{id:guid}", GetAsync).WithName("getDeduction").Produces<DeductionAnswer>().WithSummary("Abzug");
        var controller = api.Folder("Deductions", Role.Controller).WithTags("Abzüge");
        controller
            .MapPost("/agreements/{id:guid}/deductions", RecordAsync)
            .HappensOnce()
            .WithName("recordDeduction")
            .Produces<DeductionAnswer>()
            .WithSummary("Abzug erfassen")
            .WithDescription(
                "Eine Forderung an den Träger: amount über 0, reason, basis (Rechtsgrundlage oder Klausel), "
                    + "claimed_on (sonst heute), year (Budgetjahr)."
            );
        controller
            .MapPost("/deductions/{id:guid}/withdraw", WithdrawAsync)
            .HappensOnce()
            .WithName("withdrawDeduction")
            .Produces<DeductionAnswer>()
            .WithSummary("Abzug zurückziehen, solange keine Auszahlung ihn verrechnet");
    }

    private static async Task<IResult> ListAsync(Guid id, AppDbContext db, CancellationToken cancel) =>
        await db.Agreements.AnyAsync(a => a.Id == id, cancel)
            ? ApiAnswers.Ok(
                (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.AgreementId == id), cancel)).Select(DeductionAnswer.Of)
            )
            : ApiProblem.NotFound("Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static async Task<IResult> GetAsync(Guid id, AppDbContext db, CancellationToken cancel) =>
        await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Id == id), cancel) is [var standing]
            ? ApiAnswers.Ok(DeductionAnswer.Of(standing))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> RecordAsync(
        Guid id,
        RecordBody body,
        DeductionBook book,
        AppDbContext db,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var (deduction, refusal) = await book.RecordAsync(
            new(id, body.Year, body.Amount, body.Reason ?? "", body.Basis ?? "", body.ClaimedOn ?? LocalDay.Today(clock)),
            cancellation: cancel
        );
        if (refusal?.Rule == DeductionBook.AgreementMustExist)
            return ApiProblem.NotFound(refusal.Text);
        return refusal is not null ? ApiProblem.Refused(refusal) : await GetAsync(deduction!.Id, db, cancel);
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        ReasonBody body,
        DeductionBook book,
        AppDbContext db,
        CancellationToken cancel
    )
    {
        if (await book.WithdrawAsync(id, body.Reason ?? "", cancel) is not { } refusal)
        {
            db.ChangeTracker.Clear();
            return await GetAsync(id, db, cancel);
        }

        return refusal.Rule == DeductionBook.DeductionMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);
    }

    private sealed record RecordBody(int Year, Money Amount, string? Reason, string? Basis, DateOnly? ClaimedOn);

    private sealed record DeductionAnswer(
        Guid Id,
        Guid AgreementId,
        int BudgetYear,
        DeductionSource Source,
        DeductionState State,
        Money Amount,
        Money Used,
        Money Open,
        string Reason,
        string Basis,
        DateOnly ClaimedOn,
        Guid? FileId,
        Guid? BudgetId,
        Guid? ReturnStepId,
        StampAnswer Recorded,
        StampAnswer? Withdrawn,
        string? WithdrawalReason
    )
    {
        public static DeductionAnswer Of(DeductionStanding s) =>
            new(
                s.Deduction.Id,
                s.Deduction.AgreementId,
                s.Deduction.BudgetYear,
                s.Deduction.Source,
                s.State,
                s.Deduction.Amount,
                s.Used,
                s.Open,
                s.Deduction.Reason,
                s.Deduction.Basis,
                s.Deduction.ClaimedOn,
                s.Deduction.FileId,
                s.Deduction.FixedBudgetId,
                s.Deduction.ReturnStepId,
                StampAnswer.Of(s.Deduction.Recorded)!,
                StampAnswer.Of(s.Deduction.Withdrawn),
                s.Deduction.WithdrawalReason
            );
    }
}
