using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// What stands beside a variant in the pages: proposed limits, effect of other limits, cases with their negotiation.
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
            .WithName("listLimitProposals")
            .Produces<IReadOnlyList<LimitProposal>>()
            .WithSummary("Vorgeschlagene Grenzen der Kostentypen (natürliche Brüche)")
            .WithDescription("year: Budgetjahr, sonst das laufende.");
        read.MapPost("/variants/{id:guid}/budget", TryLimitsAsync)
            .WithName("tryLimits")
            .Produces<BudgetAnswer>()
            .WithSummary("Wirkung anderer Grenzen; speichert nichts")
            .WithDescription("undecided_steps: Schritte, deren Kostentyp es mit diesen Grenzen nicht gäbe.");
        read.MapGet("/variants/{id:guid}/cases", CasesAsync)
            .Reads(ReadKind.Cases)
            .WithName("listVariantCases")
            .Produces<ApiPage<VariantCaseAnswer>>()
            .WithSummary("Fälle der Variante mit Kostentyp und Verhandlung")
            .WithDescription("cost_type (ab 0), included, moved, search.");
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
                .Select(static p => new LimitProposal(p.Limits.Count, p.Limits.From, p.ExplainedVariance))
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

    /// <param name="ExplainedVariance">From 0 to 1: how much of the differences between the costs lies between the classes.</param>
    private sealed record LimitProposal(int Count, IReadOnlyList<Money> Limits, decimal ExplainedVariance);

    private sealed record LimitsBody(IReadOnlyList<Money>? Limits);
}
