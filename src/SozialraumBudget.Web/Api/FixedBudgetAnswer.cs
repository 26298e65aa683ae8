using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>A fixed budget as this user may see it.</summary>
/// <param name="Allocated">Granted and not paid, beside the total; missing where the model allocates nothing.</param>
/// <param name="Target">Total and allocation together.</param>
public sealed record FixedBudgetAnswer(
    Guid Id,
    Guid AgreementId,
    int BudgetYear,
    int Version,
    Guid VariantId,
    IReadOnlyList<CostTypeAnswer> CostTypes,
    IReadOnlyList<LineAnswer> Lines,
    Money Total,
    Money? BaseYearSum,
    Money Payable,
    Money Retention,
    IReadOnlyList<DueAnswer> Dues,
    Money BonusMaximum,
    Money? Allocated,
    Money? Target,
    string Reason,
    StampAnswer Fixed,
    JsonObject? Derivation
)
{
    /// <param name="user">Null: the controller who just fixed it.</param>
    public static async Task<FixedBudgetAnswer?> LoadAsync(
        AppDbContext db,
        Guid id,
        ClaimsPrincipal? user,
        bool derivation,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var budget = await db
            .FixedBudgets.AsNoTracking()
            .Include(b => b.CostTypes)
            .Include(b => b.Lines)
            .Include(b => b.Dues)
            .AsSplitQuery()
            .SingleOrDefaultAsync(b => b.Id == id, cancel);
        if (budget is null)
            return null;

        var access = user is null
            ? CaseAccess.Whole(budget)
            : CaseAccess.Of(await CaseReader.SightAsync(db, UserClaims.ToContext(user), budget.AgreementId, cancel), budget);
        return new(
            budget.Id,
            budget.AgreementId,
            budget.BudgetYear,
            budget.Version,
            budget.VariantId,
            [.. budget.CostTypes.OrderBy(static t => t.Position).Select(t => CostType(t, access.Hidden[t.Position]))],
            [.. budget.Lines.OrderBy(static l => l.Position).Select(l => LineAnswer.Of(l, access.HiddenLines.Contains(l.Key)))],
            budget.Total,
            budget.BaseYearSum,
            budget.Payable,
            budget.Retention,
            [.. budget.Dues.OrderBy(static d => d.Key).Select(DueAnswer.Of)],
            budget.BonusMaximum,
            budget.Allocated,
            budget.Grant.Target,
            budget.Reason,
            StampAnswer.Of(budget.Fixed)!,
            derivation ? await DerivationAsync(db, budget.Id, budget.Derivation, access, cancel) : null
        );
    }

    private static CostTypeAnswer CostType(FixedCostType type, bool hidden)
    {
        var (name, from) = (CostTypeLimits.Name(type.Position), new Money(type.From));
        Money? to = type.To is { } limit ? new Money(limit) : null;
        return hidden
            ? new(name, from, to, null, null, null, null)
            : new(name, from, to, type.Cases, type.Value, type.CarriedForward, type.Sum);
    }

    private static async Task<JsonObject> DerivationAsync(
        AppDbContext db,
        Guid id,
        string caseFree,
        CaseAccess access,
        CancellationToken cancel
    )
    {
        var full = access.SeesCases
            ? await db.FixedBudgetSources.Where(s => s.FixedBudgetId == id).Select(s => s.Derivation).SingleOrDefaultAsync(cancel)
            : null;
        return DerivationAnswer.Write(access.Apply(DerivationJson.Read(full ?? caseFree)));
    }
}
