using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Web.Api;

/// <summary>Carries a variant over to newer data.</summary>
internal static class VariantTransferEndpoints
{
    public static void MapVariantTransfer(this IEndpointRouteBuilder api)
    {
        api.Folder("CostTypes", Role.Controller)
            .WithTags("Varianten")
            .MapPost("/variants/{id:guid}/transfer", TransferAsync)
            .WithName("transferVariant")
            .Produces<TransferAnswer>(StatusCodes.Status201Created)
            .WithSummary("Variante auf den neuesten Stand des Basisjahrs übertragen")
            .WithDescription(
                "Legt eine neue Variante mit denselben Grenzen an. Schritte kommen mit, wo es ihren Fall noch gibt; "
                    + "left_behind nennt die anderen, undecided die, die auf eine Entscheidung warten."
            );
    }

    private static async Task<IResult> TransferAsync(
        Guid id,
        TransferBody body,
        AppDbContext db,
        VariantStore store,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(VariantEndpoints.Unknown);
        var (plan, missing) = await store.PlanTransferAsync(id, cancel);
        if (missing is not null)
            return ApiProblem.Refused(missing);
        var (variant, refusal) = await store.TransferAsync(id, body.Name ?? plan!.ProposedName, plan!.To.Variant.DatasetId, cancel);
        if (refusal is not null)
            return ApiProblem.Refused(refusal);
        int[] Numbers(StepFate fate) => [.. plan.Steps.Where(s => s.Fate == fate).Select(static s => s.Number)];
        return ApiAnswers.Created(
            response,
            $"/variants/{variant!.Id}",
            new TransferAnswer(VariantAnswer.Of(variant), Numbers(StepFate.CaseGone), Numbers(StepFate.Waiting))
        );
    }

    private sealed record TransferBody(string? Name);

    /// <param name="LeftBehind">Numbers of steps whose case is not in the newer data.</param>
    /// <param name="Undecided">Numbers of steps, in the original, that wait for a decision.</param>
    private sealed record TransferAnswer(VariantAnswer Variant, IReadOnlyList<int> LeftBehind, IReadOnlyList<int> Undecided);
}
