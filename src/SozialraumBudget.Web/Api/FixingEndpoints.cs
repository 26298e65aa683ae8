using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>What fixing a variant would do, before anybody does it.</summary>
internal static class FixingEndpoints
{
    public static void MapFixing(this IEndpointRouteBuilder api) => api.Folder("Fixing", Role.Controller).WithTags("Varianten")
        .MapGet("/variants/{id:guid}/fixing", PreviewAsync).WithSummary("Was das Festsetzen bewirken würde: Fassung, Raten, Einbehalt")
        .WithDescription("version und total gehören als expected_version und expected_total in POST /fix.");

    private static async Task<IResult> PreviewAsync(Guid id, AppDbContext db, BudgetFixing fixing, CancellationToken cancel)
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel)) return ApiProblem.NotFound(
            "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
        var plan = await fixing.PreviewAsync(id, cancel);
        return ApiAnswers.Ok(new FixingAnswer(
            plan.Refusal is null, plan.Refusal?.Rule, plan.Refusal?.Text, plan.Planned?.Version, plan.Before?.Version, plan.Before?.Total,
            plan.Budget.Total, plan.Budget.Payable, plan.Budget.Retention,
            [.. (plan.Planned?.Instalments ?? []).OrderBy(static i => i.Quarter).ThenBy(static i => i.Sequence)
                .Select(i => new PlannedAnswer(
                i.Quarter, i.Sequence, i.Amount, i.DueOn,
                plan.Booked.Any(b => b.Quarter.Number == i.Quarter && b.Sequence == i.Sequence)))]));
    }

    private sealed record FixingAnswer(
        bool Possible, string? Rule, string? Objection, int? Version, int? VersionInForce, Money? TotalInForce, Money Total, Money Payable,
        Money Retention,
        IReadOnlyList<PlannedAnswer> Instalments);

    /// <summary>Booked: prepared or paid already, so it stays as it is.</summary>
    private sealed record PlannedAnswer(int Quarter, int Sequence, Money Amount, DateOnly DueOn, bool Booked);
}
