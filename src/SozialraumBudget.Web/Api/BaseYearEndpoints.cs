using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Imported base years and their cases, condensed as everywhere. Case data: row security shows an area manager the own area only.</summary>
internal static class BaseYearEndpoints
{
    public static void MapBaseYears(this IEndpointRouteBuilder api)
    {
        var years = api.Folder("BaseYears").WithTags("Basisjahre");
        years.MapGet("/base-years", ListAsync).WithSummary("Geltende Basisjahr-Daten je Jahr und Sozialraum");
        years.MapGet("/base-years/{year:int:range(1900,2998)}/areas/{areaCode}/cases", CasesAsync).WithSummary("Fälle eines Sozialraums im Basisjahr");
        years.MapGet("/base-years/{year:int:range(1900,2998)}/areas/{areaCode}/cases/{number}", CaseAsync).WithSummary("Fall mit Leistungen und Rechenweg");
    }

    private static async Task<IResult> ListAsync(AppDbContext db, CancellationToken cancel) => ApiAnswers.Ok(await (
        from d in db.BaseYearDatasets
        join area in db.Areas on d.AreaId equals area.Id
        where d.SupersededAt == null
        orderby d.Year descending, area.Code
        select new { d.Id, d.Year, Area = new { area.Code, area.Name }, d.Services, d.Cases, d.Sum, ImportId = d.ImportRunId, d.CreatedAt }).ToListAsync(cancel));

    private static async Task<IResult> CasesAsync(
        int year, string areaCode, AppDbContext db, TimeProvider clock, CancellationToken cancel, int page = 1, [FromQuery(Name = "page_size")] int pageSize = 100)
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection) return objection;
        return await LoadAsync(db, year, areaCode, clock, cancel) is { } cases
            ? ApiAnswers.Ok(cases.Select(static c => CaseAnswer.Of(c, false)).ToList().Page(page, pageSize))
            : ApiProblem.NotFound("Für dieses Jahr und diesen Sozialraum gibt es keine Daten, die das Konto sehen darf.");
    }

    private static async Task<IResult> CaseAsync(int year, string areaCode, string number, AppDbContext db, TimeProvider clock, CancellationToken cancel) =>
        (await LoadAsync(db, year, areaCode, clock, cancel))?.FirstOrDefault(c => c.CaseNumber == number) is { } found
            ? ApiAnswers.Ok(CaseAnswer.Of(found, true))
            : ApiProblem.NotFound("Diesen Fall gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");

    private static async Task<IReadOnlyList<BaseYearCase>?> LoadAsync(AppDbContext db, int year, string areaCode, TimeProvider clock, CancellationToken cancel)
    {
        var dataset = await db.BaseYearDatasets.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Year == year && d.SupersededAt == null && db.Areas.Any(a => a.Id == d.AreaId && a.Code == areaCode), cancel);
        if (dataset is null) return null;
        var lead = await BaseYearLead.FindAsync(db, dataset.AreaId, new BudgetYear(year), LocalDay.Today(clock), cancel);
        return await BaseYearCases.LoadAsync(db, dataset, lead.Name, cancel);
    }

    private sealed record CaseAnswer(
        string CaseNumber, Money AnnualCost, bool External, bool Stock, string HelpType, HelpSetting Setting, string Provider, IReadOnlyList<ServiceAnswer>? Services,
        JsonObject? Derivation)
    {
        public static CaseAnswer Of(BaseYearCase c, bool whole) => new(
            c.CaseNumber, c.AnnualCost, c.IsExternal, c.IsStock, c.HelpType.Code(), c.Setting, c.Provider,
            whole ? [.. c.Lines.Select(static l => new ServiceAnswer(l.Line.RowNumber, l.Line.HelpType.Code(), l.Line.Provider, l.Line.Unit, l.Line.From, l.Line.To, l.Amount))] : null,
            whole ? DerivationAnswer.Write(c.Derive()) : null);
    }

    private sealed record ServiceAnswer(int Row, string HelpType, string Provider, ServiceUnit Unit, DateOnly From, DateOnly? To, Money Amount);
}
