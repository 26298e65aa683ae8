using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.CashOffice;

namespace SozialraumBudget.Web.Api;

/// <summary>Approved payouts on their way to the cash office: what waits, hand over, files as they were handed over.</summary>
internal static class CashEndpoints
{
    public static void MapCash(this IEndpointRouteBuilder api)
    {
        var cash = api.Folder("CashOffice").WithTags("Kasse");
        cash.MapGet("/cash-exports", ListAsync).WithSummary("An die Kasse übergebene Dateien");
        cash.MapGet("/cash-exports/waiting", WaitingAsync).WithSummary("Freigegebene Auszahlungen, die noch nicht übergeben sind");
        cash.MapPost("/cash-exports", ExportAsync)
            .MovesMoney()
            .WithSummary("Auszahlungen an die Kasse übergeben")
            .WithDescription("payout_ids, execute_on. Jede Auszahlung höchstens einmal.");
        cash.MapGet("/cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}", FileAsync)
            .Reads(ReadKind.CashFile)
            .WithSummary("Datei für die Kasse, Byte für Byte wie übergeben");
    }

    private static async Task<IResult> ListAsync(AppDbContext db, CancellationToken cancel) =>
        ApiAnswers.Ok(
            (
                await db
                    .CashExports.AsNoTracking()
                    .OrderByDescending(e => e.MessageId)
                    .Select(e => new
                    {
                        e.Id,
                        e.MessageId,
                        e.ExecuteOn,
                        e.Count,
                        e.Sum,
                        e.Created,
                    })
                    .ToListAsync(cancel)
            ).ConvertAll(static e => new CashExportAnswer(e.Id, e.MessageId, e.ExecuteOn, e.Count, e.Sum, StampAnswer.Of(e.Created)!))
        );

    private static async Task<IResult> WaitingAsync(Standings standings, AppDbContext db, CancellationToken cancel)
    {
        var ids = (await standings.WaitingForCashOfficeAsync(cancel))
            .SelectMany(static a => a.Standing.WaitingForCashOffice)
            .Select(static d => d.Payout!.Id)
            .ToArray();
        return ApiAnswers.Ok(
            await db
                .Payouts.AsNoTracking()
                .Where(p => ids.Contains(p.Id))
                .OrderBy(p => p.DueOn)
                .ThenBy(p => p.TransferReference)
                .Select(p => new WaitingAnswer(p.Id, p.AgreementId, p.AccountHolder, p.Iban, p.TransferReference, p.Amount, p.DueOn))
                .ToListAsync(cancel)
        );
    }

    private static async Task<IResult> ExportAsync(
        ExportBody body,
        CashExporting exporting,
        IOptions<CashOfficeOptions> cash,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        if (cash.Value.Debtor is not { } debtor)
            return ApiProblem.Refused(new("CashOfficeMustBeSet", "Das Konto der Kasse fehlt in den Einstellungen (CashOffice)."));
        if (body.ExecuteOn is not { } day)
            return ApiProblem.Faulty(
                [ApiIssue.Field("execute_on", null, "Das Feld fehlt.")],
                "Wann ausgeführt werden soll, sagt execute_on."
            );

        var (export, refusal) = await exporting.ExportAsync(body.PayoutIds ?? [], day, debtor, cancel);
        return refusal is not null
            ? ApiProblem.Refused(refusal)
            : ApiAnswers.Created(
                response,
                $"/cash-exports/{export!.Id}/xml",
                new CashExportAnswer(
                    export.Id,
                    export.MessageId,
                    export.ExecuteOn,
                    export.Count,
                    export.Sum,
                    StampAnswer.Of(export.Created)!
                )
            );
    }

    private static async Task<IResult> FileAsync(Guid id, string format, AppDbContext db, ReadNote reads, CancellationToken cancel)
    {
        if (await db.CashExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } export)
            return ApiProblem.NotFound("Diese Datei gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
        reads.Of(export.MessageId, export.Count);
        return format == "xml"
            ? Results.File(Encoding.UTF8.GetBytes(export.Xml), "application/xml", $"{export.MessageId}.xml")
            : Results.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(export.Csv)],
                "text/csv; charset=utf-8",
                $"{export.MessageId}.csv"
            );
    }

    private sealed record ExportBody(IReadOnlyList<Guid>? PayoutIds, DateOnly? ExecuteOn);

    private sealed record WaitingAnswer(
        Guid Id,
        Guid AgreementId,
        string AccountHolder,
        string Iban,
        string TransferReference,
        Money Amount,
        DateOnly DueOn
    );

    private sealed record CashExportAnswer(Guid Id, string MessageId, DateOnly ExecuteOn, int Count, Money Sum, StampAnswer Created);
}
