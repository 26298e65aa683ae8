using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>Fixed budgets, which never change.</summary>
internal static class BudgetEndpoints
{
    public static void MapBudgets(this IEndpointRouteBuilder api)
    {
        var budgets = api.Folder("Budgets").WithTags("Budgets");
        budgets
            .MapGet("/budgets/{id:guid}", GetAsync)
            .Reads(ReadKind.Derivation)
            .WithName("getBudget")
            .Produces<FixedBudgetAnswer>()
            .WithSummary("Festgesetztes Budget mit Zeilen und Fälligkeiten")
            .WithDescription("?derivation=true ergänzt den Rechenweg, für Berechtigte bis zu den Fällen.");
        budgets
            .MapGet("/budgets/{id:guid}/dues/{period}/{sequence:int}", DueAsync)
            .WithName("getBudgetDue")
            .Produces<ExplainedDue>()
            .WithSummary("Fälligkeit eines festgesetzten Budgets mit Rechenweg")
            .WithDescription("period: Quartal 2026-Q1 oder Monat 2026-01.");
        budgets
            .MapGet("/agreements/{id:guid}/budgets", ListAsync)
            .WithName("listBudgets")
            .Produces<IReadOnlyList<BudgetVersionAnswer>>()
            .WithSummary("Fassungen der festgesetzten Budgets einer Vereinbarung");
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        AppDbContext db,
        ClaimsPrincipal user,
        ReadNote reads,
        CancellationToken cancel,
        bool derivation = false
    )
    {
        if (await FixedBudgetAnswer.LoadAsync(db, id, user, derivation, cancel) is not { } answer)
            return ApiProblem.NotFound("Dieses Budget gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");
        var sight = await CaseReader.SightAsync(db, UserClaims.ToContext(user), answer.AgreementId, cancel);
        if (derivation && sight is CaseSight.Cases)
            reads.Of($"Budget {answer.BudgetYear}, Fassung {answer.Version}", agreementId: answer.AgreementId);
        else
            reads.Nothing();
        return ApiAnswers.Ok(answer);
    }

    private static async Task<IResult> DueAsync(Guid id, string period, int sequence, AppDbContext db, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var wanted))
            return ApiProblem.BadRequest("period ist ein Zeitraum wie 2026-Q1 oder 2026-01.");
        return
            await db
                .Dues.AsNoTracking()
                .SingleOrDefaultAsync(d => d.FixedBudgetId == id && d.Period == wanted && d.Sequence == sequence, cancel)
                is { } found
            ? ApiAnswers.Ok(
                new ExplainedDue(
                    found.Period.Code,
                    found.Sequence,
                    found.Purpose,
                    found.Amount,
                    found.DueOn,
                    ApiAnswers.Derivation(true, found.Derivation)
                )
            )
            : ApiProblem.NotFound("Diese Fälligkeit gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
    }

    private static async Task<IResult> ListAsync(Guid id, AppDbContext db, CancellationToken cancel, int? year = null)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel))
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        return ApiAnswers.Ok(
            await db
                .FixedBudgets.Where(b => b.AgreementId == id && (year == null || b.BudgetYear == year))
                .OrderBy(b => b.BudgetYear)
                .ThenBy(b => b.Version)
                .Select(b => new BudgetVersionAnswer(
                    b.Id,
                    b.BudgetYear,
                    b.Version,
                    b.Total,
                    b.Payable,
                    b.Retention,
                    b.Lines.Any(l => l.Kind == BudgetLineKind.Allocated)
                ))
                .ToListAsync(cancel)
        );
    }

    /// <param name="Allocates">Money is granted beside the total and not paid; the budget itself says how much.</param>
    private sealed record BudgetVersionAnswer(
        Guid Id,
        int BudgetYear,
        int Version,
        Money Total,
        Money Payable,
        Money Retention,
        bool Allocates
    );

    private sealed record ExplainedDue(
        string Period,
        int Sequence,
        DuePurpose Purpose,
        Money Amount,
        DateOnly DueOn,
        JsonObject? Derivation
    );
}
