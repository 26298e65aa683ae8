using SozialraumBudget.Data.CaseCosts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Controlling;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>What a case cost in any period, for cost reimbursement and contributions: as data and as PDF.</summary>
internal static class CaseCostEndpoints
{
    private const string One = "/agreements/{id:guid}/case-costs/{caseNumber}";
    private const string Unknown = "Diese Vereinbarung gibt es in den Jahren nicht, oder das Konto hat keinen Zugang zu ihren Fällen.";

    public static void MapCaseCosts(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("CaseCosts").WithTags("Kostenaufstellung");
        read.MapGet(One, GetAsync)
            .Reads(ReadKind.Case)
            .WithName("getCaseCosts")
            .Produces<CaseCostsAnswer>()
            .WithSummary("Kostenaufstellung eines Falls mit Stundenzeilen und Rechnungen")
            .WithDescription($"from, to: der Zeitraum, höchstens {CaseCostDesk.MostYears} Jahre; ohne sie das laufende Jahr.");
        read.MapGet($"{One}/pdf", PdfAsync)
            .Reads(ReadKind.Letter)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getCaseCostsPdf")
            .ProducesFile("application/pdf")
            .WithSummary("Dieselbe Kostenaufstellung als PDF");
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        string caseNumber,
        CaseCostDesk desk,
        ICurrentUser user,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel,
        DateOnly? from = null,
        DateOnly? to = null
    )
    {
        var period = CaseCostPeriod.Of(from, to, LocalDay.Today(clock).Year);
        var (found, objection) = await FindAsync(id, caseNumber, period, desk, user, cancel);
        if (found is null)
            return objection!;
        reads.Of($"{found.Return.Area}, Kostenaufstellung eines Falls", found.Statement.Lines.Count, id, found.Return.AreaId);
        return ApiAnswers.Ok(CaseCostsAnswer.Of(found.Statement));
    }

    private static async Task<IResult> PdfAsync(
        Guid id,
        string caseNumber,
        CaseCostDesk desk,
        CaseCostDocuments documents,
        ICurrentUser user,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel,
        DateOnly? from = null,
        DateOnly? to = null
    )
    {
        var period = CaseCostPeriod.Of(from, to, LocalDay.Today(clock).Year);
        var (found, objection) = await FindAsync(id, caseNumber, period, desk, user, cancel);
        if (found is null)
            return objection!;
        reads.Of($"{found.Return.Area}, Kostenaufstellung eines Falls", agreementId: id, areaId: found.Return.AreaId);
        return Results.File(
            await documents.RenderAsync(found, cancel),
            "application/pdf",
            $"Kostenaufstellung {found.Statement.CaseNumber}.pdf"
        );
    }

    private static async Task<(CaseCostDossier? Found, IResult? Objection)> FindAsync(
        Guid id,
        string caseNumber,
        CaseCostPeriod days,
        CaseCostDesk desk,
        ICurrentUser user,
        CancellationToken cancel
    )
    {
        if (days.Objection(CaseCostDesk.MostYears) is { } wrong)
            return (null, ApiProblem.Faulty([ApiIssue.Field("to", $"{days.To:O}", wrong)], "Der Zeitraum ist keiner."));
        var found = await desk.LoadAsync(id, caseNumber, days.From, days.To, cancel);
        return found is not null && user.Context.SeesCasesOf(found.Return) ? (found, null) : (null, ApiProblem.NotFound(Unknown));
    }
}

/// <summary>What a case cost in a period.</summary>
/// <param name="Total">The exact sum, rounded once.</param>
internal sealed record CaseCostsAnswer(string Case, DateOnly From, DateOnly To, Money Total, IReadOnlyList<CaseCostLineAnswer> Lines)
{
    public static CaseCostsAnswer Of(CaseCostStatement s) =>
        new(
            s.CaseNumber,
            s.Days.First,
            s.Days.Last!.Value,
            s.Total,
            [.. s.Lines.Select(static l => new CaseCostLineAnswer(l.From, l.To, l.Kind, l.What, l.Source, l.Hours, l.Amount))]
        );
}

/// <summary>An hour row, an invoice, or what the rounded lines lack of the total.</summary>
internal sealed record CaseCostLineAnswer(
    DateOnly From,
    DateOnly To,
    string Kind,
    string What,
    string Source,
    decimal? Hours,
    Money Amount
);
