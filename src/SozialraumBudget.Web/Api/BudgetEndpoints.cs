using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Api;

/// <summary>Fixed budgets, which never change.</summary>
internal static class BudgetEndpoints
{
    public static void MapBudgets(this IEndpointRouteBuilder api)
    {
        var budgets = api.Folder("Budgets").WithTags("Budgets");
        budgets.MapGet("/budgets/{id:guid}", GetAsync).WithSummary("Festgesetztes Budget")
            .WithDescription("?derivation=true ergänzt den Rechenweg, für Berechtigte bis zu den Fällen.");
        budgets.MapGet("/budgets/{id:guid}/instalments/{quarter:int}/{sequence:int}", InstalmentAsync)
            .WithSummary("Rate eines festgesetzten Budgets mit Rechenweg");
        budgets.MapGet("/agreements/{id:guid}/budgets", ListAsync).WithSummary("Fassungen der festgesetzten Budgets einer Vereinbarung");
    }

    private static async Task<IResult> GetAsync(
        Guid id, AppDbContext db, ClaimsPrincipal user, CancellationToken cancel, bool derivation = false) =>
        await FixedBudgetAnswer.LoadAsync(db, id, user, derivation, cancel) is { } answer
            ? ApiAnswers.Ok(answer)
            : ApiProblem.NotFound("Dieses Budget gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");

    private static async Task<IResult> InstalmentAsync(Guid id, int quarter, int sequence, AppDbContext db, CancellationToken cancel) =>
        await db.Instalments.AsNoTracking()
            .SingleOrDefaultAsync(i => i.FixedBudgetId == id && i.Quarter == quarter && i.Sequence == sequence, cancel) is { } found
            ? ApiAnswers.Ok(new
            {
                found.Quarter,
                found.Sequence,
                found.Amount,
                found.DueOn,
                Derivation = ApiAnswers.Derivation(true, found.Derivation)
            })
            : ApiProblem.NotFound("Diese Rate gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static async Task<IResult> ListAsync(Guid id, AppDbContext db, CancellationToken cancel, int? year = null)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel)) return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        return ApiAnswers.Ok(await db.FixedBudgets.Where(b => b.AgreementId == id && (year == null || b.BudgetYear == year))
            .OrderBy(b => b.BudgetYear).ThenBy(b => b.Version)
            .Select(b => new { b.Id, b.BudgetYear, b.Version, b.Total, b.Payable, b.Retention }).ToListAsync(cancel));
    }
}

/// <summary>A fixed budget as this user may see it.</summary>
public sealed record FixedBudgetAnswer(
    Guid Id, Guid AgreementId, int BudgetYear, int Version, Guid VariantId, IReadOnlyList<CostTypeAnswer> CostTypes, Money PartialBudgetA,
    Money PartialBudgetB,
    Money Total, Money BaseYearSum, Money Payable, Money Retention, IReadOnlyList<InstalmentAnswer> Instalments, Money BonusMaximum,
    string Reason, StampAnswer Fixed,
    JsonObject? Derivation)
{
    /// <param name="user">Null: the controller who just fixed it.</param>
    public static async Task<FixedBudgetAnswer?> LoadAsync(
        AppDbContext db, Guid id, ClaimsPrincipal? user, bool derivation, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var budget = await db.FixedBudgets.AsNoTracking().Include(b => b.CostTypes).Include(b => b.Instalments)
            .SingleOrDefaultAsync(b => b.Id == id, cancel);
        if (budget is null) return null;

        var access = user is null
            ? new CaseAccess(true, [.. budget.CostTypes.Select(static _ => false)]) : CaseAccess.Of(user, budget.CostTypes);
        var types = budget.CostTypes.OrderBy(static t => t.Position).Select((t, i) => access.Hidden[i]
            ? new CostTypeAnswer(CostTypeLimits.Name(t.Position), new Money(t.From), Upper(t.To), null, null, null, null)
            : new CostTypeAnswer(
                CostTypeLimits.Name(t.Position), new Money(t.From), Upper(t.To), t.Cases, t.Value, t.CarriedForward, t.Sum));
        return new(
            budget.Id, budget.AgreementId, budget.BudgetYear, budget.Version, budget.VariantId, [.. types], budget.PartialBudgetA,
            budget.PartialBudgetB,
            budget.Total, budget.BaseYearSum, budget.Payable, budget.Retention,
            [.. budget.Instalments.OrderBy(static i => i.Quarter).ThenBy(static i => i.Sequence)
                .Select(static i => new InstalmentAnswer(i.Quarter, i.Sequence, i.Amount, i.DueOn))],
            budget.BonusMaximum, budget.Reason, StampAnswer.Of(budget.Fixed)!,
            derivation ? await DerivationAsync(db, budget.Id, budget.Derivation, access, cancel) : null);
    }

    private static async Task<JsonObject> DerivationAsync(
        AppDbContext db, Guid id, string caseFree, CaseAccess access, CancellationToken cancel)
    {
        var full = access.SeesCases
            ? await db.FixedBudgetSources.Where(s => s.FixedBudgetId == id).Select(s => s.Derivation).SingleOrDefaultAsync(cancel) : null;
        return DerivationAnswer.Write(access.Apply(DerivationJson.Read(full ?? caseFree)));
    }

    private static Money? Upper(decimal? to) => to is { } limit ? new Money(limit) : null;
}

/// <summary>A planned instalment.</summary>
public sealed record InstalmentAnswer(int Quarter, int Sequence, Money Amount, DateOnly DueOn);
