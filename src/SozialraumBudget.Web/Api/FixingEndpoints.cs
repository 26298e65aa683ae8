using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>What fixing a variant would do, and doing it as it was seen.</summary>
internal static class FixingEndpoints
{
    private const string Unknown = "Diese Variante gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapFixing(this IEndpointRouteBuilder api)
    {
        var fixing = api.Folder("Fixing", Role.Controller).WithTags("Varianten");
        fixing
            .MapGet("/variants/{id:guid}/fixing", PreviewAsync)
            .WithName("previewFixing")
            .Produces<FixingAnswer>()
            .WithSummary("Was das Festsetzen bewirken würde: Fassung, Zeilen, Fälligkeiten, Einbehalt, Rückforderung")
            .WithDescription(
                "version, total und, wo zugewiesen wird, allocated gehören als expected_version, expected_total und "
                    + "expected_allocated in POST /fix."
            );
        fixing
            .MapPost("/variants/{id:guid}/fix", FixAsync)
            .HappensOnce()
            .WithName("fixBudget")
            .Produces<FixedBudgetAnswer>()
            .WithSummary("Budget festsetzen")
            .WithDescription(
                "Friert die Fassung ein und bucht sie. expected_version, expected_total und, wo das Modell zuweist, expected_allocated "
                    + "sagen, was gesehen wurde (GET /fixing); ohne sie wird nichts festgesetzt."
            );
    }

    private static async Task<IResult> PreviewAsync(Guid id, AppDbContext db, BudgetFixing fixing, CancellationToken cancel)
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);

        var preview = await fixing.PreviewAsync(id, cancel);
        var (budget, before, plan) = (preview.Budget, preview.Before.Standing.Facts.Budget, preview.Plan);
        return ApiAnswers.Ok(
            new FixingAnswer(
                plan is not null,
                preview.Refusal?.Rule,
                preview.Refusal?.Text,
                plan?.Version,
                before?.Version,
                before?.Total,
                [.. budget.Lines.Select(LineAnswer.Of)],
                budget.Total,
                budget.Allocated?.Amount,
                budget.Target?.Amount,
                budget.Payable,
                budget.Retention,
                [
                    .. (plan?.Dues ?? [])
                        .Select(static d => d.Due)
                        .OrderBy(static d => d.Key)
                        .Select(d => new DueAnswer(
                            d.Key.Period.Code,
                            d.Key.Sequence,
                            d.Purpose,
                            d.Amount,
                            d.DueOn,
                            plan!.Booked.Any(b => b.Key == d.Key)
                        )),
                ],
                plan?.Reclaimed
            )
        );
    }

    private static async Task<IResult> FixAsync(Guid id, FixBody body, AppDbContext db, BudgetFixing fixing, CancellationToken cancel)
    {
        if (!await db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        if (body is not { ExpectedVersion: { } version, ExpectedTotal: { } total })
        {
            return Missing((body.ExpectedVersion is null, "expected_version"), (body.ExpectedTotal is null, "expected_total"));
        }

        var (budget, refusal) = await fixing.FixAsync(id, body.Reason ?? "", new(version, total, body.ExpectedAllocated), cancel);
        return refusal switch
        {
            null => ApiAnswers.Ok(await FixedBudgetAnswer.LoadAsync(db, budget!.Id, null, false, cancel)),
            { Rule: FixingRules.AllocationMustBeSeen } => Missing((true, "expected_allocated")),
            _ => ApiProblem.Refused(refusal),
        };
    }

    private static IResult Missing(params ReadOnlySpan<(bool Is, string Field)> fields)
    {
        List<ApiIssue> issues = [];
        foreach (var (isMissing, field) in fields)
        {
            if (isMissing)
                issues.Add(ApiIssue.Field(field, null, "Das Feld fehlt."));
        }

        return ApiProblem.Faulty(issues, "Festgesetzt wird nur, was gesehen wurde: Fassung und Gesamtbudget aus GET /fixing.");
    }

    private sealed record FixingAnswer(
        bool Possible,
        string? Rule,
        string? Objection,
        int? Version,
        int? VersionInForce,
        Money? TotalInForce,
        IReadOnlyList<LineAnswer> Lines,
        Money Total,
        Money? Allocated,
        Money? Target,
        Money Payable,
        Money Retention,
        IReadOnlyList<DueAnswer> Dues,
        Money? Reclaimed
    );

    private sealed record FixBody(string? Reason, int? ExpectedVersion, Money? ExpectedTotal, Money? ExpectedAllocated);
}
