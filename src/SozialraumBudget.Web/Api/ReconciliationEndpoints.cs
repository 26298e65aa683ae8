using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>Reconciliation rounds: list, read, bring the office's list, agree on differences, minutes, sign.</summary>
internal static class ReconciliationEndpoints
{
    private const string One = "/agreements/{id:guid}/reconciliations/{period}";
    private const string Tag = "Abgleichrunden";
    private const string Unknown = "Diese Abgleichrunde gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapReconciliation(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Reconciliation").WithTags(Tag);
        read.MapGet("/reconciliations", ListAsync)
            .WithName("listReconciliations")
            .Produces<IReadOnlyList<RoundAnswer>>()
            .WithSummary("Abgleichrunden eines Budgetjahres mit Stand");
        read.MapGet(One, GetAsync).WithName("getReconciliation").Produces<RoundAnswer>().WithSummary("Abgleichrunde");
        var cases = api.Folder("Reconciliation", [.. Rights.ReturnRows]).WithTags(Tag);
        cases
            .MapGet($"{One}/cases", CasesAsync)
            .Reads(ReadKind.Cases)
            .WithName("getReconciliationCases")
            .Produces<RoundCasesAnswer>()
            .WithSummary("Fälle beider Seiten, Unterschiede und Vereinbarungen");
        cases
            .MapPost($"{One}/differences", AgreeAsync)
            .WithName("agreeOnDifference")
            .Produces<RoundAnswer>()
            .WithSummary("Vereinbaren, was bei einem Unterschied gilt, mit Ursache");
        cases
            .MapPost(
                $"{One}/sign",
                (Guid id, string period, RoundDesk desk, RoundActs acts, ICurrentUser user, CancellationToken cancel) =>
                    ActAsync(id, period, asked => acts.SignAsync(id, asked, cancel), desk, user, cancel)
            )
            .WithName("signReconciliation")
            .Produces<RoundAnswer>()
            .WithSummary("Abgleichrunde für die eigene Seite unterschreiben");
        cases
            .MapPost(
                $"{One}/take-back",
                (Guid id, string period, RoundDesk desk, RoundActs acts, ICurrentUser user, CancellationToken cancel) =>
                    ActAsync(id, period, asked => acts.TakeBackAsync(id, asked, cancel), desk, user, cancel)
            )
            .WithName("takeBackSignature")
            .Produces<RoundAnswer>()
            .WithSummary("Eigene Unterschrift zurücknehmen, solange die andere Seite nicht unterschrieben hat");
        var office = api.Folder("Reconciliation", [.. Rights.CaseWork]).WithTags(Tag);
        office
            .MapPost($"{One}/list", ListInAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .WithName("uploadOfficeCases")
            .TakesParts(UploadedPart.File("file"), UploadedPart.Text("mapping", required: false))
            .Produces<ReturnUploadAnswer>()
            .WithSummary("Fallliste des Jugendamts einlesen (Importformat Fälle)")
            .WithDescription("multipart/form-data: file (CSV oder XLSX). Zeilen anderer Bereiche bleiben außen vor. " + TableCall.Reading);
        office
            .MapPost(
                $"{One}/minutes",
                (Guid id, string period, MinutesBody body, RoundDesk desk, RoundActs acts, ICurrentUser user, CancellationToken cancel) =>
                    ActAsync(id, period, asked => acts.WriteMinutesAsync(id, asked, body.Minutes, cancel), desk, user, cancel)
            )
            .WithName("writeReconciliationMinutes")
            .Produces<RoundAnswer>()
            .WithSummary("Protokoll der Abgleichrunde schreiben");
    }

    private static async Task<IResult> ListAsync(
        RoundDesk desk,
        ICurrentUser user,
        TimeProvider clock,
        CancellationToken cancel,
        int? year = null
    ) =>
        ApiAnswers.Ok(
            (await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel))
                .Select(d => RoundAnswer.Of(d, user.Context.SeesCasesOf(d.Return)))
                .ToList()
        );

    private static async Task<IResult> GetAsync(Guid id, string period, RoundDesk desk, ICurrentUser user, CancellationToken cancel) =>
        await FindAsync(id, period, desk, cancel) is { } dossier
            ? ApiAnswers.Ok(RoundAnswer.Of(dossier, user.Context.SeesCasesOf(dossier.Return)))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> CasesAsync(Guid id, string period, RoundDesk desk, ReadNote reads, CancellationToken cancel)
    {
        if (await FindAsync(id, period, desk, cancel) is not { Compared: { } compared } dossier)
            return ApiProblem.NotFound(Unknown);
        reads.Of($"{dossier.Return.Area}, Abgleichrunde {dossier.Return.Period}", compared.Cases.Count, id, dossier.Return.AreaId);
        return ApiAnswers.Ok(RoundCasesAnswer.Of(dossier));
    }

    private static async Task<IResult> AgreeAsync(
        Guid id,
        string period,
        AgreeBody body,
        RoundDesk desk,
        RoundActs acts,
        ICurrentUser user,
        CancellationToken cancel
    )
    {
        // Whose round it is comes before what the call lacks.
        if (await FindAsync(id, period, desk, cancel) is null)
            return ApiProblem.NotFound(Unknown);
        if (body is not { Case: { } number, Kind: { } kind })
            return ApiProblem.Faulty([ApiIssue.Field("case", null, "Fall und Unterschied fehlen.")], "Der Anfrage fehlt ein Teil.");
        return await ActAsync(
            id,
            period,
            asked => acts.AgreeAsync(id, asked, number, kind, body.Side, body.Value, body.Cause, cancel),
            desk,
            user,
            cancel
        );
    }

    private static async Task<IResult> ListInAsync(
        Guid id,
        string period,
        [AsParameters] TableCall call,
        RoundDesk desk,
        RoundIntake intake,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, period, desk, cancel) is not { } dossier)
            return ApiProblem.NotFound(Unknown);
        var format = new OfficeCasesImport();
        var (table, objection) = await call.ReadAsync(format, cancel);
        if (table is null)
            return objection!;
        var file = new ReturnFile(ReturnUploadKind.Cases, table.Name, table.Bytes) { Mapping = table.Mapping };
        var result = await intake.TakeAsync(id, dossier.Return.Period, file, cancel);
        if (result.Refusal is { } refusal)
            return ApiProblem.Refused(refusal);
        return result.IsStored
            ? ApiAnswers.Ok(ReturnUploadAnswer.Of(result.Rows, result.IsUnchanged, result.Issues))
            : await call.FaultyAsync(format, table, result.Issues, cancel);
    }

    private static async Task<IResult> ActAsync(
        Guid id,
        string period,
        Func<Period, Task<Refusal?>> act,
        RoundDesk desk,
        ICurrentUser user,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, period, desk, cancel) is not { } dossier)
            return ApiProblem.NotFound(Unknown);
        if (await act(dossier.Return.Period) is { } refusal)
            return ApiProblem.Refused(refusal);
        var after = (await desk.LoadAsync(id, dossier.Return.Period, cancel))!;
        return ApiAnswers.Ok(RoundAnswer.Of(after, user.Context.SeesCasesOf(after.Return)));
    }

    private static async Task<RoundDossier?> FindAsync(Guid id, string period, RoundDesk desk, CancellationToken cancel) =>
        Period.TryParse(period, out var asked) ? await desk.LoadAsync(id, asked, cancel) : null;
}
