using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// What stands beside a variant in the pages: proposed limits, effect of other limits, cases, steps with their effect, trial, taking back,
/// and deciding on steps whose cost type is gone.
/// </summary>
internal static class NegotiationEndpoints
{
    private const string Unknown = "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    /// <summary>The model of the variant has no cost types.</summary>
    public static Refusal NothingToNegotiate { get; } =
        new("ModelMustHaveCostTypes", "Dieses Modell kennt keine Kostentypen; sein Budget beruht auf den Angaben der Variante (facts).");

    public static void MapNegotiation(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Negotiation").WithTags("Varianten");
        read.MapGet("/agreements/{id:guid}/limit-proposals", ProposalsAsync)
            .WithSummary("Vorgeschlagene Grenzen der Kostentypen (natürliche Brüche)")
            .WithDescription("year: Budgetjahr, sonst das laufende.");
        read.MapPost("/variants/{id:guid}/budget", TryLimitsAsync)
            .WithSummary("Wirkung anderer Grenzen; speichert nichts")
            .WithDescription("undecided_steps: Schritte, deren Kostentyp es mit diesen Grenzen nicht gäbe.");
        read.MapGet("/variants/{id:guid}/cases", CasesAsync)
            .Reads(ReadKind.Cases)
            .WithSummary("Fälle der Variante mit Kostentyp und Verhandlung")
            .WithDescription("cost_type (ab 0), included, moved, search.");
        read.MapGet("/variants/{id:guid}/adjustments", StepsAsync)
            .Reads(ReadKind.Negotiation)
            .WithSummary("Verhandlungsschritte mit ihrer Wirkung");
        var write = api.Folder("Negotiation", Role.Controller).WithTags("Varianten");
        write
            .MapPost("/variants/{id:guid}/adjustments/trial", TryStepAsync)
            .WithSummary("Wirkung eines Verhandlungsschritts; speichert nichts")
            .WithDescription("cost_type zählt ab 0.");
        write
            .MapPost("/variants/{id:guid}/adjustments/{position:int}/take-back", TakeBackAsync)
            .Reads(ReadKind.Negotiation)
            .WithSummary("Verhandlungsschritt zurücknehmen: fügt den Gegenschritt an")
            .WithDescription("reason; seen_steps: wie viele Schritte gelesen wurden.");
        write
            .MapPost("/variants/{id:guid}/adjustments/{position:int}/settle", SettleAsync)
            .Reads(ReadKind.Negotiation)
            .WithSummary("Entscheiden, was aus einem Schritt wird, dessen Kostentyp es nicht mehr gibt")
            .WithDescription("cost_type (ab 0) übernimmt ihn; ohne cost_type fällt er weg. reason; seen_steps.");
    }

    private static async Task<IResult> ProposalsAsync(
        Guid id,
        AppDbContext db,
        VariantStore store,
        TimeProvider clock,
        CancellationToken cancel,
        int? year = null
    )
    {
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } agreement)
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        if (agreement.BudgetModel is not CostTypeModel model)
            return ApiProblem.Refused(NothingToNegotiate);
        var wanted = year ?? Math.Clamp(LocalDay.Today(clock).Year, agreement.FirstYear, agreement.LastYear);
        var (dataset, refusal) = await store.DatasetAsync(agreement, wanted, cancel);
        if (refusal is not null)
            return ApiProblem.Refused(refusal);

        // The limits rest on costs alone; who serves a case does not matter to them.
        var cases = model.Taken(await BaseYearCases.LoadAsync(db, dataset!, ProviderNames.None, cancel));
        return ApiAnswers.Ok(
            NaturalBreaks
                .ProposeAll(cases.Select(static c => c.AnnualCost))
                .Select(static p => new
                {
                    p.Limits.Count,
                    Limits = p.Limits.From,
                    p.ExplainedVariance,
                })
        );
    }

    private static async Task<IResult> TryLimitsAsync(
        Guid id,
        LimitsBody body,
        AppDbContext db,
        AgreementTermStore terms,
        CancellationToken cancel
    )
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        if (!loaded.Model.RestsOnBaseYear)
            return ApiProblem.Refused(NothingToNegotiate);
        var problems = CostTypeLimits.Problems(body.Limits ?? []);
        return problems.Count > 0
            ? ApiProblem.Faulty(problems.Select(static p => ApiIssue.Field("limits", null, p)), "Die Grenzen sind nicht brauchbar.")
            : ApiAnswers.Ok(
                BudgetAnswer.Of(loaded.FormWith(new CostTypeLimits(body.Limits!), loaded.Adjustments), false, loaded.Adjustments)
            );
    }

    private static async Task<IResult> CasesAsync(
        Guid id,
        AppDbContext db,
        ReadNote reads,
        AgreementTermStore terms,
        CancellationToken cancel,
        [FromQuery(Name = "cost_type")] int? costType = null,
        bool? included = null,
        bool? moved = null,
        string? search = null,
        int page = 1,
        [FromQuery(Name = "page_size")] int pageSize = 100
    )
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection)
            return objection;
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        var found = (loaded.Form().Cases?.Cases ?? [])
            .Where(c =>
                (costType is null || c.CostType == costType)
                && (included is null || c.IsIncluded == included)
                && (moved is null || c.IsMoved == moved)
                && (search is null || c.Case.CaseNumber.Contains(search, StringComparison.OrdinalIgnoreCase))
            )
            .Select(VariantCaseAnswer.Of)
            .ToList()
            .Page(page, pageSize);
        reads.Of(ApiReads.Told(loaded.Variant), found.Items.Count, loaded.Variant.AgreementId);
        return ApiAnswers.Ok(found);
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
            return ApiProblem.Refused(NothingToNegotiate);
        var step = Step(body, loaded.Limits);
        if (NegotiationRules.Objection(step, "Probe", loaded.Cases, loaded.Limits) is { } refusal)
            return ApiProblem.Refused(refusal);
        var trial = step.ToAdjustment("Probe", "Probe", DateTimeOffset.UnixEpoch);
        return ApiAnswers.Ok(StepEffect.Of(History(loaded, [.. loaded.Adjustments, trial])[^1], loaded.Limits));
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
        if (position < 1 || position > history.Count)
            return ApiProblem.NotFound("Diesen Schritt gibt es nicht.");
        if (history[position - 1].SupersededBy is { } later)
        {
            return ApiProblem.Refused(
                new("StepMustHold", $"Schritt {later} hat diesen Schritt schon abgelöst; zurücknehmen lässt sich nur, was noch gilt.")
            );
        }

        var counter = NegotiationRules.Counter(loaded.Adjustments, position - 1, loaded.Cases, loaded.Limits, loaded.Terms.Increases);
        db.ChangeTracker.Clear();
        if (await negotiation.AddAsync(id, body.SeenSteps, counter, body.Reason, cancel) is { } refusal)
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

    private static NegotiationStep Step(TrialStep body, CostTypeLimits limits) =>
        new(
            body.Kind,
            body.CaseNumber,
            StepClass.Range(body.CostType, limits),
            body.Value,
            body.Increases?.Select(static i => i.Value).ToList()
        );

    private static IReadOnlyList<NegotiatedStep> History(VariantBudget loaded, IReadOnlyList<BudgetAdjustment> steps) =>
        NegotiationHistory.Of(some => loaded.FormWith(loaded.Limits, some), steps);

    private sealed record LimitsBody(IReadOnlyList<Money>? Limits);

    private sealed record TrialStep(AdjustmentKind Kind, string? CaseNumber, int? CostType, Money? Value, IReadOnlyList<Factor>? Increases);

    private sealed record TakeBackBody(string? Reason, int SeenSteps);

    private sealed record SettleBody(string? Reason, int SeenSteps, int? CostType);
}
