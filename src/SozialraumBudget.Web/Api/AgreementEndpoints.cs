using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Agreements with their dated terms, read only: terms are changed where their reasons are discussed, in the pages.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        var agreements = api.Folder("Agreements").WithTags("Vereinbarungen");
        agreements
            .MapGet("/agreements", ListAsync)
            .WithName("listAgreements")
            .Produces<ApiPage<AgreementAnswer>>()
            .WithSummary("Vereinbarungen auflisten");
        agreements
            .MapGet("/agreements/{id:guid}/terms", TermsAsync)
            .WithName("listAgreementTerms")
            .Produces<IReadOnlyList<TermAnswer>>()
            .WithSummary("Konditionen einer Vereinbarung mit allen Fassungen");
        agreements
            .MapGet("/agreements/{id:guid}", GetAsync)
            .WithName("getAgreement")
            .Produces<AgreementDetail>()
            .WithSummary("Vereinbarung mit den Konditionen eines Tages")
            .WithDescription("as_of: Stichtag, sonst heute.");
    }

    private static async Task<IResult> ListAsync(
        AppDbContext db,
        CancellationToken cancel,
        int? year = null,
        int page = 1,
        [FromQuery(Name = "page_size")] int pageSize = 100
    )
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection)
            return objection;
        var rows =
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            where year == null || (a.FirstYear <= year && a.LastYear >= year)
            orderby area.Name, a.FirstYear descending, a.Id
            select new AgreementAnswer(
                a.Id,
                a.Title,
                new(area.Code, area.Name),
                new(a.LeadProviderId, provider.Name ?? "–"),
                a.FirstYear,
                a.LastYear,
                a.BeginsOn,
                a.EndedOn,
                a.State,
                a.Model
            );
        return ApiAnswers.Ok(await rows.PageAsync(page, pageSize, cancel));
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        AppDbContext db,
        AgreementTermStore store,
        TimeProvider clock,
        ICurrentUser user,
        CancellationToken cancel,
        [FromQuery(Name = "as_of")] DateOnly? asOf = null
    )
    {
        var found = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            where a.Id == id
            select new AgreementAnswer(
                a.Id,
                a.Title,
                new(area.Code, area.Name),
                new(a.LeadProviderId, provider.Name ?? "–"),
                a.FirstYear,
                a.LastYear,
                a.BeginsOn,
                a.EndedOn,
                a.State,
                a.Model
            )
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

        var day = asOf ?? LocalDay.Today(clock);
        var terms = (await store.LoadAsync(id, cancel)).AsOf(day);
        var conditions = await store.ConditionsAsync(id, Math.Clamp(day.Year, found.FirstYear, found.LastYear), cancel);
        return ApiAnswers.Ok(
            new AgreementDetail(
                found,
                day,
                [.. terms.All.OrderBy(static t => t.Key).Select(t => TermAnswer.Of(t, user.Context))],
                [
                    .. conditions.Select(static c => new ConditionAnswer(
                        c.Name,
                        c.Weight.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
                        c.Items.Count
                    )),
                ]
            )
        );
    }

    private static async Task<IResult> TermsAsync(
        Guid id,
        AppDbContext db,
        AgreementTermStore store,
        ICurrentUser user,
        CancellationToken cancel
    ) =>
        await db.Agreements.AnyAsync(a => a.Id == id, cancel)
            ? ApiAnswers.Ok(
                (await store.LoadAsync(id, cancel))
                    .All.OrderBy(static t => t.Key)
                    .ThenBy(static t => t.Version)
                    .Select(t => TermAnswer.Of(t, user.Context))
            )
            : ApiProblem.NotFound("Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private sealed record ProviderName(Guid Id, string Name);

    private sealed record AgreementAnswer(
        Guid Id,
        string Title,
        AreaName Area,
        ProviderName LeadProvider,
        int FirstYear,
        int LastYear,
        DateOnly? BeginsOn,
        DateOnly? EndedOn,
        AgreementState State,
        string Model
    );

    private sealed record TermAnswer(
        TermKey Key,
        string Title,
        string Value,
        DateOnly ValidFrom,
        int Version,
        string Source,
        string? Reason
    )
    {
        /// <summary>Reasons are the public side's own record.</summary>
        public static TermAnswer Of(DatedTerm t, UserContext user) =>
            new(
                t.Key,
                TermCatalogue.Of(t.Key).Title,
                t.Value,
                t.ValidFrom,
                t.Version,
                t.Source,
                user.Is(Role.ProviderCoordinator) ? null : t.Reason
            );
    }

    private sealed record ConditionAnswer(string Name, string Weight, int Items);

    private sealed record AgreementDetail(
        AgreementAnswer Agreement,
        DateOnly AsOf,
        IReadOnlyList<TermAnswer> Terms,
        IReadOnlyList<ConditionAnswer> RetentionConditions
    );
}
