using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>Variants of a budget: make, change, compute, compare.</summary>
internal static class VariantEndpoints
{
    internal const string Unknown = "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapVariants(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("CostTypes").WithTags("Varianten");
        read.MapGet("/agreements/{id:guid}/variants", ListAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("listVariants")
            .Produces<IReadOnlyList<VariantAnswer>>()
            .WithSummary("Varianten einer Vereinbarung");
        read.MapGet("/variants/{id:guid}", GetAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("getVariant")
            .Produces<VariantAnswer>()
            .WithSummary("Variante mit Grenzen und Verhandlungsschritten");
        read.MapGet("/variants/{id:guid}/budget", BudgetAsync)
            .Reads(ReadKind.Derivation)
            .WithName("getVariantBudget")
            .Produces<BudgetAnswer>()
            .WithSummary("Berechnetes Budget der Variante")
            .WithDescription("?derivation=true ergänzt den Rechenweg. undecided_steps: Schritte, deren Kostentyp es nicht mehr gibt.");
        read.MapGet("/variants/{id:guid}/comparison/{other:guid}", CompareAsync)
            .WithName("compareVariants")
            .Produces<ComparisonAnswer>()
            .WithSummary("Unterschied zweier Varianten (zweite minus erste)");
        var write = api.Folder("CostTypes", Role.Controller).WithTags("Varianten");
        write
            .MapPost("/agreements/{id:guid}/variants", CreateAsync)
            .WithName("createVariant")
            .Produces<VariantAnswer>(StatusCodes.Status201Created)
            .WithSummary("Variante anlegen oder kopieren (copy_of)")
            .WithDescription("limits für Modelle mit Kostentypen, facts für Modelle mit eigenen Angaben.");
        write
            .MapPut("/variants/{id:guid}/limits", LimitsAsync)
            .Reads(ReadKind.Negotiation)
            .WithName("changeLimits")
            .Produces<VariantAnswer>()
            .WithSummary("Grenzen der Kostentypen ändern")
            .WithDescription("row_version: der gelesene Stand. Schritte, deren Kostentyp entfällt, warten danach auf eine Entscheidung.");
    }

    private static async Task<IResult> ListAsync(Guid id, AppDbContext db, ReadNote reads, CancellationToken cancel, int? year = null)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel))
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        var variants = await db
            .BudgetVariants.AsNoTracking()
            .Include(v => v.Adjustments)
            .Where(v => v.AgreementId == id && (year == null || v.BudgetYear == year))
            .OrderBy(v => v.BudgetYear)
            .ThenBy(v => v.Name)
            .ToListAsync(cancel);
        reads.Of("Varianten", variants.Sum(static v => v.Adjustments.Count), id);
        return ApiAnswers.Ok(variants.ConvertAll(VariantAnswer.Of));
    }

    internal static async Task<IResult> GetAsync(Guid id, AppDbContext db, ReadNote reads, CancellationToken cancel)
    {
        if (await FindAsync(db, id, cancel) is not { } variant)
            return ApiProblem.NotFound(Unknown);
        reads.Of(ApiReads.Told(variant), variant.Adjustments.Count, variant.AgreementId);
        return ApiAnswers.Ok(VariantAnswer.Of(variant));
    }

    private static async Task<IResult> BudgetAsync(
        Guid id,
        AppDbContext db,
        AgreementTermStore terms,
        ReadNote reads,
        CancellationToken cancel,
        bool derivation = false
    )
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded)
            return ApiProblem.NotFound(Unknown);
        var budget = loaded.Form();
        if (derivation)
            reads.Of(ApiReads.Told(loaded.Variant), budget.Cases?.Cases.Count, loaded.Variant.AgreementId);
        else
            reads.Nothing();
        return ApiAnswers.Ok(BudgetAnswer.Of(budget, derivation, loaded.Adjustments));
    }

    private static async Task<IResult> CompareAsync(
        Guid id,
        Guid other,
        AppDbContext db,
        AgreementTermStore terms,
        CancellationToken cancel
    )
    {
        if (
            await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } before
            || await VariantBudget.LoadAsync(db, terms, other, cancel) is not { } after
        )
        {
            return ApiProblem.NotFound(Unknown);
        }

        return before.Agreement.Id == after.Agreement.Id && before.Variant.BudgetYear == after.Variant.BudgetYear
            ? ApiAnswers.Ok(
                ComparisonAnswer.Of(
                    new BudgetComparison(before.Form(), after.Form()),
                    VariantDifference.Of(before, before.Terms, after, after.Terms)
                )
            )
            : ApiProblem.Refused(
                new("VariantsMustBelongTogether", "Verglichen werden Varianten derselben Vereinbarung und desselben Jahres.")
            );
    }

    private static async Task<IResult> CreateAsync(
        Guid id,
        NewVariant body,
        AppDbContext db,
        VariantStore store,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel))
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        if (body.CopyOf is { } original && !await db.BudgetVariants.AnyAsync(v => v.Id == original && v.AgreementId == id, cancel))
            return ApiProblem.NotFound(Unknown);
        if (body.CopyOf is null && body.Limits is null && body.Facts is null)
        {
            return ApiProblem.Faulty(
                [ApiIssue.Field("limits", null, "Das Feld fehlt.")],
                "Der Variante fehlen die Grenzen (limits) oder die Angaben (facts)."
            );
        }

        var (variant, refusal) = body switch
        {
            { CopyOf: { } copied } => await store.CopyAsync(copied, body.Name, body.Limits, cancel),
            { Facts: { } facts } => await store.CreateAsync(id, body.Year, body.Name, facts, cancel),
            _ => await store.CreateAsync(id, body.Year, body.Name, body.Limits!, cancel),
        };
        return refusal is not null
            ? ApiProblem.Refused(refusal)
            : ApiAnswers.Created(response, $"/variants/{variant!.Id}", VariantAnswer.Of(variant));
    }

    private static async Task<IResult> LimitsAsync(
        Guid id,
        NewLimits body,
        AppDbContext db,
        VariantStore store,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        if (body.Limits is null)
            return ApiProblem.Faulty([ApiIssue.Field("limits", null, "Das Feld fehlt.")], "Welche Grenzen gelten sollen, sagt limits.");
        if (await store.ChangeLimitsAsync(id, body.RowVersion, body.Limits, cancel) is { } refusal)
            return ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await GetAsync(id, db, reads, cancel);
    }

    private static Task<BudgetVariant?> FindAsync(AppDbContext db, Guid id, CancellationToken cancel) =>
        db.BudgetVariants.AsNoTracking().Include(v => v.Adjustments).SingleOrDefaultAsync(v => v.Id == id, cancel);

    private sealed record NewVariant(int Year, string? Name, IReadOnlyList<Money>? Limits, Guid? CopyOf, FactRecord? Facts = null);

    private sealed record NewLimits(IReadOnlyList<Money> Limits, uint RowVersion);
}
