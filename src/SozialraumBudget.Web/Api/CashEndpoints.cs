using System.Text;
using Microsoft.EntityFrameworkCore;
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
    internal const string Unknown = "Diese Datei gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapCash(this IEndpointRouteBuilder api)
    {
        var cash = api.Folder("CashOffice").WithTags("Kasse");
        cash.MapGet("/cash-exports", ListAsync)
            .WithName("listCashExports")
            .WithSummary("An die Kasse übergebene Dateien mit ihrem Stand, neueste zuerst")
            .Produces<IReadOnlyList<CashFileAnswer>>();
        cash.MapGet("/cash-exports/{id:guid}", GetAsync)
            .WithName("getCashExport")
            .WithSummary("Datei für die Kasse mit jeder Überweisung und ihrer Antwort")
            .Produces<CashFileAnswer>();
        cash.MapGet("/cash-exports/waiting", WaitingAsync)
            .WithName("listWaitingPayouts")
            .WithSummary("Freigegebene Auszahlungen, die noch nicht übergeben sind")
            .Produces<IReadOnlyList<WaitingAnswer>>();
        cash.MapPost("/cash-exports", ExportAsync)
            .HappensOnce()
            .WithName("createCashExport")
            .WithSummary("Auszahlungen an die Kasse übergeben")
            .WithDescription(
                "payout_ids, execute_on. Jede Auszahlung steht in höchstens einer Datei, bis sie abgelehnt oder die Datei zurückgezogen "
                    + "ist. Hat sich die Bankverbindung des Trägers seit der Freigabe geändert, wird nichts übergeben "
                    + "(BankAccountMustBeCurrent)."
            )
            .Produces<CashFileAnswer>(StatusCodes.Status201Created);
        cash.MapGet("/cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}", FileAsync)
            .Reads(ReadKind.CashFile)
            .WithName("getCashExportFile")
            .ProducesFile("application/xml", "text/csv")
            .WithSummary("Datei für die Kasse, Byte für Byte wie übergeben");
    }

    private static async Task<IResult> ListAsync(AppDbContext db, CancellationToken cancel)
    {
        var files = await db
            .CashExports.AsNoTracking()
            .OrderByDescending(e => e.MessageId)
            .Select(e => new
            {
                File = new CashFileHead(e.Id, e.MessageId, e.ExecuteOn, e.Count, e.Sum, e.WithdrawalReason),
                e.Created,
                e.Withdrawn,
                States = e.Transfers.Select(t => t.State).ToList(),
            })
            .ToListAsync(cancel);
        return ApiAnswers.Ok(files.ConvertAll(static f => CashFileAnswer.Of(f.File, f.Created, f.Withdrawn, f.States)));
    }

    internal static async Task<IResult> GetAsync(Guid id, AppDbContext db, CancellationToken cancel)
    {
        if (await db.CashExports.AsNoTracking().Include(e => e.Transfers).SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } export)
            return ApiProblem.NotFound(Unknown);
        var transfers = await Transfers.LoadAsync(db, db.CashTransfers.Where(t => t.CashExportId == id), cancel);
        return ApiAnswers.Ok(CashFileAnswer.Of(export) with { Transfers = [.. transfers.Select(TransferItem.Of)] });
    }

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
        CityAccount account,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        if ((await account.InForceAsync(cancel)).Debtor is not { } debtor)
            return ApiProblem.Refused(new("CashOfficeMustBeSet", "Das Konto der Kasse fehlt in den Einstellungen."));
        if (body.ExecuteOn is not { } day)
            return ApiProblem.Faulty(
                [ApiIssue.Field("execute_on", null, "Das Feld fehlt.")],
                "Wann ausgeführt werden soll, sagt execute_on."
            );

        var (export, refusal) = await exporting.ExportAsync(body.PayoutIds ?? [], day, debtor, cancel);
        return refusal is not null
            ? ApiProblem.Refused(refusal)
            : ApiAnswers.Created(response, $"/cash-exports/{export!.Id}/xml", CashFileAnswer.Of(export));
    }

    private static async Task<IResult> FileAsync(Guid id, string format, AppDbContext db, ReadNote reads, CancellationToken cancel)
    {
        if (await db.CashExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } export)
            return ApiProblem.NotFound(Unknown);
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

    internal sealed record WaitingAnswer(
        Guid Id,
        Guid AgreementId,
        string AccountHolder,
        string Iban,
        string TransferReference,
        Money Amount,
        DateOnly DueOn
    );
}
