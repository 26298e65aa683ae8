using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// Imported base years and their cases, condensed as everywhere. Case data: row security shows an area manager the own area only.
/// </summary>
internal static class BaseYearEndpoints
{
    public static void MapBaseYears(this IEndpointRouteBuilder api)
    {
        var years = api.Folder("BaseYears").WithTags("Basisjahre");
        years
            .MapGet("/base-years", ListAsync)
            .WithName("listBaseYears")
            .Produces<IReadOnlyList<BaseYearAnswer>>()
            .WithSummary("Geltende Basisjahr-Daten je Jahr und Sozialraum");
        years
            .MapGet("/base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases", CasesAsync)
            .Reads(ReadKind.Cases)
            .WithName("listBaseYearCases")
            .Produces<ApiPage<CaseAnswer>>()
            .WithSummary("Fälle eines Sozialraums im Basisjahr")
            .WithDescription(
                "help_type (z. B. 27-2), setting, external, stock, provider (erbringt mindestens eine Leistung), search "
                    + "(Fallnummer), dataset (ein früherer Stand)."
            );
        years
            .MapGet("/base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases/{number}", CaseAsync)
            .Reads(ReadKind.Case)
            .WithName("getBaseYearCase")
            .Produces<CaseAnswer>()
            .WithSummary("Fall mit Leistungen und Rechenweg");
    }

    private static async Task<IResult> ListAsync(AppDbContext db, CancellationToken cancel) =>
        ApiAnswers.Ok(
            await (
                from d in db.BaseYearDatasets
                join area in db.Areas on d.AreaId equals area.Id
                where d.SupersededAt == null
                orderby d.Year descending, area.Code
                select new BaseYearAnswer(d.Id, d.Year, new(area.Code, area.Name), d.Services, d.Cases, d.Sum, d.ImportRunId, d.CreatedAt)
            ).ToListAsync(cancel)
        );

    private static async Task<IResult> CasesAsync(
        int year,
        string areaCode,
        [AsParameters] CaseFilter filter,
        AppDbContext db,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel,
        int page = 1,
        [FromQuery(Name = "page_size")] int pageSize = 100
    )
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection)
            return objection;
        if (!ApiNames.TryRead<HelpSetting>(filter.Setting, out var setting))
            return ApiNames.Objection<HelpSetting>("setting");
        if (filter.HelpType is { } type && HelpTypes.All.All(t => t.Code() != type))
            return ApiProblem.BadRequest($"help_type ist eines von: {string.Join(", ", HelpTypes.All.Select(static t => t.Code()))}.");
        if (await LoadAsync(db, year, areaCode, filter.Dataset, clock, cancel) is not { } cases)
            return ApiProblem.NotFound("Für dieses Jahr und diesen Sozialraum gibt es keine Daten, die das Konto sehen darf.");
        var found = cases.Where(c => filter.Takes(c, setting)).Select(static c => CaseAnswer.Of(c, false)).ToList().Page(page, pageSize);
        reads.Of(Told(year, areaCode), found.Items.Count);
        return ApiAnswers.Ok(found);
    }

    private static async Task<IResult> CaseAsync(
        int year,
        string areaCode,
        string number,
        AppDbContext db,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel,
        Guid? dataset = null
    )
    {
        var cases = await LoadAsync(db, year, areaCode, dataset, clock, cancel);
        if (cases?.FirstOrDefault(c => c.CaseNumber == number) is not { } found)
            return ApiProblem.NotFound("Diesen Fall gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");
        reads.Of(Told(year, areaCode), 1);
        return ApiAnswers.Ok(CaseAnswer.Of(found, true));
    }

    private static string Told(int year, string areaCode) => $"{areaCode}, Basisjahr {year}";

    private static async Task<IReadOnlyList<BaseYearCase>?> LoadAsync(
        AppDbContext db,
        int year,
        string areaCode,
        Guid? datasetId,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var dataset = await db
            .BaseYearDatasets.AsNoTracking()
            .SingleOrDefaultAsync(
                d =>
                    d.Year == year
                    && (datasetId == null ? d.SupersededAt == null : d.Id == datasetId)
                    && db.Areas.Any(a => a.Id == d.AreaId && a.Code == areaCode),
                cancel
            );
        if (dataset is null)
            return null;
        var lead = await BaseYearLead.FindAsync(db, dataset.AreaId, new BudgetYear(year), LocalDay.Today(clock), cancel);
        return await BaseYearCases.LoadAsync(db, dataset, lead.Names, cancel);
    }

    private sealed record CaseFilter(
        [property: FromQuery(Name = "help_type")] string? HelpType,
        string? Setting,
        bool? External,
        bool? Stock,
        string? Provider,
        string? Search,
        Guid? Dataset
    )
    {
        public bool Takes(BaseYearCase c, HelpSetting? setting) =>
            (HelpType is null || c.HelpType.Code() == HelpType)
            && (setting is null || c.Setting == setting)
            && (External is null || c.IsExternal == External)
            && (Stock is null || c.IsStock == Stock)
            && (Provider is null || c.Lines.Any(l => l.Line.Provider == Provider))
            && (Search is null || c.CaseNumber.Contains(Search, StringComparison.OrdinalIgnoreCase));
    }
}
