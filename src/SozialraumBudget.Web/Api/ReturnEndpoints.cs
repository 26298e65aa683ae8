using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Api.Trial;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Returns;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api;

/// <summary>Returns of quarters or months: list, read, send tables in parts, submit, send back, accept, amend.</summary>
internal static class ReturnEndpoints
{
    private const string One = "/agreements/{id:guid}/returns/{period}";
    private const string Unknown = "Diese Meldung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapReturns(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Returns").WithTags("Meldungen");
        read.MapGet("/returns", ListAsync)
            .WithName("listReturns")
            .Produces<IReadOnlyList<ReturnAnswer>>()
            .WithSummary("Meldungen eines Budgetjahres mit Stand");
        read.MapGet(One, GetAsync).WithName("getReturn").Produces<ReturnAnswer>().WithSummary("Meldung");
        var cases = api.Folder("Returns", [.. Rights.ReturnRows]).WithTags("Meldungen");
        cases
            .MapGet($"{One}/check", CheckAsync)
            .Reads(ReadKind.Cases)
            .WithName("checkReturn")
            .Produces<ReturnCheckAnswer>()
            .WithSummary("Fehler, Warnungen und Hinweise einer Meldung");
        cases
            .MapGet($"{One}/consumption", ConsumptionAsync)
            .Reads(ReadKind.Cases)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getReturnConsumption")
            .Produces<ConsumptionAnswer>()
            .WithSummary("Verbrauch des Zeitraums aus den gespeicherten Daten")
            .WithDescription("version: eine frühere Fassung. ?derivation=true ergänzt den Rechenweg bis zur Zeile.");
        cases
            .MapGet($"{One}/tables/{{table}}", TableAsync)
            .Reads(ReadKind.Cases)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getReturnTable")
            .ProducesFile(SheetWriter.CsvContentType)
            .WithSummary("Tabelle einer Meldung als CSV oder XLSX, wie sie wieder eingelesen werden kann")
            .WithDescription("version: eine frühere Fassung. format: csv (Vorgabe) oder xlsx. Kommt Zeile für Zeile, auch sehr große.");
        cases
            .MapGet($"{One}/statement", StatementAsync)
            .Reads(ReadKind.Letter)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getReturnStatement")
            .ProducesFile("application/pdf")
            .WithSummary("Abrechnung der Meldung als PDF; vor der Annahme ein Entwurf");
        api.MapReturnActs();
    }

    private static async Task<IResult> TableAsync(
        Guid id,
        string period,
        string table,
        ReturnDesk desk,
        ReturnExport export,
        ReadNote reads,
        CancellationToken cancel,
        int? version = null,
        string format = "csv"
    )
    {
        if (
            ReturnUploadKinds.Find(table) is not { } kind
            || await FindAsync(id, period, desk, cancel) is not { Return: not null } dossier
            || version < 1
            || version > dossier.Version
        )
            return ApiProblem.NotFound(Unknown);
        if (format is not ("csv" or "xlsx"))
            return ApiProblem.Faulty([ApiIssue.Field("format", format, "Möglich sind csv und xlsx.")], "Dieses Format gibt es nicht.");
        var uploads = dossier.Content(version ?? dossier.Version);
        reads.Of(
            $"{dossier.Area}, {kind.Title()} {dossier.Period}",
            uploads.Where(u => u.Kind == kind).Sum(static u => u.Rows),
            id,
            dossier.AreaId
        );
        var sheet = export.Of(kind, uploads, cancel);
        var name = $"{kind.Title()} {dossier.Period.Code} {dossier.Area}.{format}";
        return format == "xlsx"
            ? Results.Stream(stream => SheetWriter.WriteXlsxAsync(stream, sheet, cancel), SheetWriter.XlsxContentType, name)
            : Results.Stream(stream => SheetWriter.WriteCsvAsync(stream, sheet, cancel), SheetWriter.CsvContentType, name);
    }

    private static async Task<IResult> StatementAsync(
        Guid id,
        string period,
        ReturnDesk desk,
        StatementDocuments documents,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, period, desk, cancel) is not { Return: not null } dossier)
            return ApiProblem.NotFound(Unknown);
        var letter = await documents.LoadAsync(dossier, cancel);
        reads.Of(letter.Told, agreementId: id, areaId: dossier.AreaId);
        return Results.File(
            await documents.RenderAsync(letter, cancel),
            "application/pdf",
            $"{dossier.Period.Kind.Statement()} {dossier.Period.Code} {dossier.Area}.pdf"
        );
    }

    private static async Task<IResult> ListAsync(ReturnDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null)
    {
        var today = LocalDay.Today(clock);
        return ApiAnswers.Ok((await desk.OfYearAsync(year ?? today.Year, cancel)).Select(d => ReturnAnswer.Of(d, today)).ToList());
    }

    private static async Task<IResult> GetAsync(Guid id, string period, ReturnDesk desk, TimeProvider clock, CancellationToken cancel) =>
        await FindAsync(id, period, desk, cancel) is { } dossier
            ? ApiAnswers.Ok(ReturnAnswer.Of(dossier, LocalDay.Today(clock)))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> CheckAsync(
        Guid id,
        string period,
        ReturnDesk desk,
        ReturnChecking checking,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, period, desk, cancel) is not { Return: not null } dossier)
            return ApiProblem.NotFound(Unknown);
        reads.Of($"{dossier.Area}, Prüfung {dossier.Period}", agreementId: id, areaId: dossier.AreaId);
        return ApiAnswers.Ok(ReturnCheckAnswer.Of(await checking.CheckAsync(dossier, cancel)));
    }

    private static async Task<IResult> ConsumptionAsync(
        Guid id,
        string period,
        ReturnDesk desk,
        ReturnFigures figures,
        ReadNote reads,
        CancellationToken cancel,
        int? version = null,
        bool derivation = false
    )
    {
        if (await FindAsync(id, period, desk, cancel) is not { Return: not null } dossier || version < 1 || version > dossier.Version)
            return ApiProblem.NotFound(Unknown);
        var wanted = version ?? dossier.Version;
        var consumption = await figures.ConsumptionAsync(dossier, wanted, derivation, cancel);
        var terms = await figures.TermsAsync(dossier, wanted, cancel);
        reads.Of($"{dossier.Area}, Verbrauch {dossier.Period}", consumption.Cases.Count, id, dossier.AreaId);
        return ApiAnswers.Ok(
            ConsumptionAnswer.Of(
                new TrialConsumption(consumption, consumption.CaseIndependent(terms.PartialBudgetB ?? Money.Zero), 0, []),
                derivation
            )
        );
    }

    /// <summary>Null where there is none, or the user does not see it.</summary>
    internal static async Task<ReturnDossier?> FindAsync(Guid id, string period, ReturnDesk desk, CancellationToken cancel) =>
        Period.TryParse(period, out var asked) ? await desk.LoadAsync(id, asked, cancel) : null;

    internal static IResult NotFound() => ApiProblem.NotFound(Unknown);
}
