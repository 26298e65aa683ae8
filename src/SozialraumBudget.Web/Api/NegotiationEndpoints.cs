using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// What stands beside a variant in the pages: proposed limits, effect of other limits, cases, steps with their effect, trial and taking
/// back.
/// </summary>
internal static class NegotiationEndpoints
{
    private const string Unknown = "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapNegotiation(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Negotiation").WithTags("Varianten");
        read.MapGet("/agreements/{id:guid}/limit-proposals", ProposalsAsync).WithSummary(
            "Vorgeschlagene Grenzen der Kostentypen (natürliche Brüche)").WithDescription("year: Budgetjahr, sonst das laufende.");
        read.MapPost("/variants/{id:guid}/budget", TryLimitsAsync).WithSummary("Wirkung anderer Grenzen; speichert nichts");
        read.MapGet("/variants/{id:guid}/cases", CasesAsync).WithSummary("Fälle der Variante mit Kostentyp und Verhandlung")
            .WithDescription("cost_type (ab 0), included, moved, search.");
        read.MapGet("/variants/{id:guid}/adjustments", StepsAsync).WithSummary("Verhandlungsschritte mit ihrer Wirkung");
        var write = api.Folder("Negotiation", Role.Controller).WithTags("Varianten");
        write.MapPost("/variants/{id:guid}/adjustments/trial", TryStepAsync)
            .WithSummary("Wirkung eines Verhandlungsschritts; speichert nichts");
        write.MapPost("/variants/{id:guid}/adjustments/{position:int}/take-back", TakeBackAsync)
            .WithSummary("Verhandlungsschritt zurücknehmen: fügt den Gegenschritt an")
            .WithDescription("reason; seen_steps: wie viele Schritte gelesen wurden.");
    }

    private static async Task<IResult> ProposalsAsync(
        Guid id, AppDbContext db, VariantStore store, TimeProvider clock, CancellationToken cancel, int? year = null)
    {
        if (await db.Agreements.AsNoTracking().SingleOrDefaultAsync(
            a => a.Id == id, cancel) is not { } agreement) return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        var (dataset, refusal) = await store.DatasetAsync(
            agreement, year ?? Math.Clamp(LocalDay.Today(clock).Year, agreement.FirstYear, agreement.LastYear), cancel);
        if (refusal is not null) return ApiProblem.Refused(refusal);

        // The limits rest on costs alone; who serves a case does not matter to them.
        var cases = await BaseYearCases.LoadAsync(db, dataset!, "", cancel);
        return ApiAnswers.Ok(NaturalBreaks.ProposeAll(cases.Select(static c => c.AnnualCost))
            .Select(static p => new { p.Limits.Count, Limits = p.Limits.From, p.ExplainedVariance }));
    }

    private static async Task<IResult> TryLimitsAsync(
        Guid id, LimitsBody body, AppDbContext db, AgreementTermStore terms, CancellationToken cancel)
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded) return ApiProblem.NotFound(Unknown);
        var problems = CostTypeLimits.Problems(body.Limits ?? []);
        return problems.Count > 0
            ? ApiProblem.Faulty(problems.Select(static p => ApiIssue.Field("limits", null, p)), "Die Grenzen sind nicht brauchbar.")
            : ApiAnswers.Ok(BudgetAnswer.Of(
                BudgetCalculation.Calculate(loaded.Cases, new CostTypeLimits(body.Limits!), loaded.Terms, loaded.Adjustments), false));
    }

    private static async Task<IResult> CasesAsync(
        Guid id, AppDbContext db, AgreementTermStore terms, CancellationToken cancel,
        [FromQuery(Name = "cost_type")] int? costType = null, bool? included = null, bool? moved = null, string? search = null,
        int page = 1, [FromQuery(Name = "page_size")] int pageSize = 100)
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection) return objection;
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded) return ApiProblem.NotFound(Unknown);
        return ApiAnswers.Ok(loaded.Calculate().Cases
            .Where(c => (costType is null || c.CostType == costType) && (included is null || c.IsIncluded == included)
                && (moved is null || c.IsMoved == moved)
                && (search is null || c.Case.CaseNumber.Contains(search, StringComparison.OrdinalIgnoreCase)))
            .Select(static c => new VariantCaseAnswer(
                c.Case.CaseNumber, c.Case.AnnualCost, c.CostType, CostTypeLimits.Name(c.CostType), c.IsIncluded, c.IsMoved,
                (c.Excluded ?? c.Moved)?.Reason))
            .ToList().Page(page, pageSize));
    }

    private static async Task<IResult> StepsAsync(Guid id, AppDbContext db, AgreementTermStore terms, CancellationToken cancel) =>
        await VariantBudget.LoadAsync(db, terms, id, cancel) is { } loaded
            ? ApiAnswers.Ok(NegotiationHistory.Of(loaded.Cases, loaded.Limits, loaded.Terms, loaded.Adjustments).Select(StepEffect.Of))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> TryStepAsync(
        Guid id, TrialStep body, AppDbContext db, AgreementTermStore terms, CancellationToken cancel)
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded) return ApiProblem.NotFound(Unknown);
        var step = new NegotiationStep(body.Kind, body.CaseNumber, body.CostType, body.Value, body.Increases);
        if (NegotiationRules.Objection(step, "Probe", loaded.Cases, loaded.Limits) is { } refusal) return ApiProblem.Refused(refusal);
        var trial = step.ToAdjustment("Probe", "Probe", DateTimeOffset.UnixEpoch);
        return ApiAnswers.Ok(
            StepEffect.Of(NegotiationHistory.Of(loaded.Cases, loaded.Limits, loaded.Terms, [.. loaded.Adjustments, trial])[^1]));
    }

    private static async Task<IResult> TakeBackAsync(
        Guid id, int position, TakeBackBody body, AppDbContext db, AgreementTermStore terms, VariantStore store, CancellationToken cancel)
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded) return ApiProblem.NotFound(Unknown);
        var history = NegotiationHistory.Of(loaded.Cases, loaded.Limits, loaded.Terms, loaded.Adjustments);
        if (position < 1 || position > history.Count) return ApiProblem.NotFound("Diesen Schritt gibt es nicht.");
        if (history[position - 1].SupersededBy is { } later)
            return ApiProblem.Refused(
                new("StepMustHold", $"Schritt {later} hat diesen Schritt schon abgelöst; zurücknehmen lässt sich nur, was noch gilt."));

        var counter = NegotiationRules.Counter(loaded.Adjustments, position - 1, loaded.Cases, loaded.Limits, loaded.Terms);
        db.ChangeTracker.Clear();
        if (await store.AddAsync(id, body.SeenSteps, counter, body.Reason, cancel) is { } refusal) return ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await StepsAsync(id, db, terms, cancel);
    }

    private sealed record LimitsBody(IReadOnlyList<Money>? Limits);

    private sealed record TrialStep(AdjustmentKind Kind, string? CaseNumber, int? CostType, Money? Value, IReadOnlyList<Share>? Increases);

    private sealed record TakeBackBody(string? Reason, int SeenSteps);

    private sealed record VariantCaseAnswer(
        string CaseNumber, Money AnnualCost, int CostType, string CostTypeName, bool Included, bool Moved, string? Reason);

    private sealed record StepEffect(
        int Position, AdjustmentKind Kind, string? CaseNumber, int? CostType, Money? Value, IReadOnlyList<Share>? Increases, string Reason,
        string Author, DateTimeOffset At,
        Money TotalBefore, Money TotalAfter, bool ChangedNothing, int? SupersededBy)
    {
        public static StepEffect Of(NegotiatedStep s) => new(
            s.Number, s.Step.Kind, s.Step.CaseNumber, s.Step.CostType, s.Step.Value, s.Step.Increases?.Select(static i => i.Share)
                .ToList(), s.Step.Reason, s.Step.Author, s.Step.At,
            s.Before, s.After, s.ChangedNothing, s.SupersededBy);
    }
}
