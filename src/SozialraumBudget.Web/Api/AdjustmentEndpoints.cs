using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// Negotiation steps of a variant: what each does, trial, adding, taking back, and deciding on steps whose cost type is gone.
/// </summary>
internal static class AdjustmentEndpoints
{
    private const string Unknown = "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapAdjustments(this IEndpointRouteBuilder api)
    {
        api.Folder("Negotiation")
            .WithTags("Varianten")
            .MapGet("/variants/{id:guid}/adjustments", StepsAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("listAdjustments")
            .Produces<IReadOnlyList<StepEffect>>()
            .WithSummary("Verhandlungsschritte mit ihrer Wirkung");
        var write = api.Folder("Negotiation", Role.Controller).WithTags("Varianten");
        write
            .MapPost("/variants/{id:guid}/adjustments/trial", TryStepAsync)
            .WithName("tryAdjustment")
            .Produces<StepEffect>()
            .WithSummary("Wirkung eines Verhandlungsschritts; speichert nichts")
            .WithDescription("case_numbers statt case_number: mehrere Fälle in einem Schritt. cost_type zählt ab 0.");
        write
            .MapPost("/variants/{id:guid}/adjustments/{position:int}/take-back", TakeBackAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("takeBackAdjustment")
            .Produces<IReadOnlyList<StepEffect>>()
            .WithSummary("Verhandlungsschritt zurücknehmen: fügt den Gegenschritt an")
            .WithDescription("reason; seen_steps: wie viele Schritte gelesen wurden.");
        write
            .MapPost("/variants/{id:guid}/adjustments/{position:int}/settle", SettleAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("settleAdjustment")
            .Produces<IReadOnlyList<StepEffect>>()
            .WithSummary("Entscheiden, was aus einem Schritt wird, dessen Kostentyp es nicht mehr gibt")
            .WithDescription("cost_type (ab 0) übernimmt ihn; ohne cost_type fällt er weg. reason; seen_steps.");
        write
            .MapPost("/variants/{id:guid}/adjustments", AdjustAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("addAdjustment")
            .Produces<VariantAnswer>()
            .WithSummary("Verhandlungsschritt ergänzen")
            .WithDescription(
                "case_numbers statt case_number: mehrere Fälle in einem Schritt. seen_steps: wie viele Schritte gelesen wurden "
                    + "(last_position des letzten). cost_type zählt ab 0."
            );
    }

    private static async Task<IResult> StepsAsync(
        Guid id,
        AppDbContext db,
        AgreementTermStore terms,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        reads.Of(ApiReads.Told(loaded.Variant), loaded.Adjustments.Count, loaded.Variant.AgreementId);
        return ApiAnswers.Ok(History(loaded, loaded.Adjustments).Select(s => StepEffect.Of(s, loaded.Limits)));
    }

    private static async Task<IResult> TryStepAsync(
        Guid id,
        TrialStep body,
        AppDbContext db,
        AgreementTermStore terms,
        CancellationToken cancel
    )
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        if (!loaded.Model.RestsOnBaseYear)
            return ApiProblem.Refused(NegotiationEndpoints.NothingToNegotiate);
        var steps = Steps(body, loaded.Limits);
        if (CaseSteps.Objection(steps, "Probe", loaded.Cases, loaded.Limits) is { } refusal)
            return ApiProblem.Refused(refusal);
        var trial = CaseSteps.Trial(steps, "Probe");
        return ApiAnswers.Ok(StepEffect.Of(History(loaded, [.. loaded.Adjustments, .. trial])[^1], loaded.Limits));
    }

    private static async Task<IResult> AdjustAsync(
        Guid id,
        NewAdjustment body,
        AppDbContext db,
        ReadNote reads,
        VariantSteps negotiation,
        CancellationToken cancel
    )
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        var stored = await db.BudgetVariants.Where(v => v.Id == id).Select(v => v.Limits).SingleAsync(cancel);
        if (stored.Length == 0)
            return ApiProblem.Refused(NegotiationEndpoints.NothingToNegotiate);

        var limits = new CostTypeLimits([.. stored.Select(static l => new Money(l))]);
        var wish = new TrialStep(body.Kind, body.CaseNumber, body.CostType, body.Value, body.Increases, body.CaseNumbers);
        if (await negotiation.AddTogetherAsync(id, body.SeenSteps, Steps(wish, limits), body.Reason, cancel) is { } refusal)
            return ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await VariantEndpoints.GetAsync(id, db, reads, cancel);
    }

    private static async Task<IResult> TakeBackAsync(
        Guid id,
        int position,
        TakeBackBody body,
        AppDbContext db,
        AgreementTermStore terms,
        ReadNote reads,
        VariantSteps negotiation,
        CancellationToken cancel
    )
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        var history = History(loaded, loaded.Adjustments);
        if (history.At(position) is not { } step)
            return ApiProblem.NotFound("Diesen Schritt gibt es nicht.");
        if (step.SupersededBy is { } later)
        {
            return ApiProblem.Refused(
                new("StepMustHold", $"Schritt {later} hat diesen Schritt schon abgelöst; zurücknehmen lässt sich nur, was noch gilt.")
            );
        }

        var counter = CaseSteps.Counter(loaded.Adjustments, step.Holding, loaded.Cases, loaded.Limits, loaded.Terms.Increases);
        db.ChangeTracker.Clear();
        if (await negotiation.AddTogetherAsync(id, body.SeenSteps, counter, body.Reason, cancel) is { } refusal)
            return ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await StepsAsync(id, db, terms, reads, cancel);
    }

    private static async Task<IResult> SettleAsync(
        Guid id,
        int position,
        SettleBody body,
        AppDbContext db,
        AgreementTermStore terms,
        ReadNote reads,
        VariantSteps negotiation,
        CancellationToken cancel
    )
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        if (await negotiation.SettleAsync(id, body.SeenSteps, position, body.CostType, body.Reason, cancel) is { } refusal)
            return ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await StepsAsync(id, db, terms, reads, cancel);
    }

    private static IReadOnlyList<NegotiationStep> Steps(TrialStep body, CostTypeLimits limits)
    {
        var (type, increases) = (StepClass.Range(body.CostType, limits), body.Increases?.Select(static i => i.Value).ToList());
        return body.CaseNumbers is { } numbers
            ? CaseSteps.Of(body.Kind, CaseSteps.Numbers(null, numbers), type)
            : [new(body.Kind, body.CaseNumber, type, body.Value, increases)];
    }

    private static IReadOnlyList<NegotiatedStep> History(VariantBudget loaded, IReadOnlyList<BudgetAdjustment> steps) =>
        NegotiationHistory.Of(some => loaded.FormWith(loaded.Limits, some), steps);
}
