using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Files to be filled in for a return: columns explained, cases of the last accepted return, and lists of what is known (cases, teams,
/// workers, words).
/// </summary>
public sealed class ReturnTemplates(AppDbContext db, ReturnDesk desk, ReturnContent content)
{
    private const decimal SecondsOfAnHour = 3600;

    /// <summary>The file as XLSX, with what its columns mean and what is known.</summary>
    public async Task WriteAsync(Stream stream, ReturnDossier dossier, ReturnUploadKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var before = await BeforeAsync(dossier, cancellation);
        var running = await RunningAsync(dossier, before, cancellation);
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (kind is ReturnUploadKind.Hours or ReturnUploadKind.ExternalCosts)
            known["Fallnummer"] = [.. running.Select(static c => c.CaseNumber).Distinct(StringComparer.Ordinal)];
        if (kind is ReturnUploadKind.Hours or ReturnUploadKind.Offers)
            known["Team"] = await TeamsAsync(before, cancellation);
        if (kind == ReturnUploadKind.Hours)
        {
            known["Mitarbeiter"] = await WorkersAsync(before, cancellation);
            known["Art"] = [.. WorkKinds.All.Select(static k => k.Title())];
        }

        if (kind is ReturnUploadKind.Cases or ReturnUploadKind.ExternalCosts)
            known["Grund extern"] = [.. ExternalReasons.All.Select(static r => r.Title())];
        if (kind == ReturnUploadKind.Cases)
            known["Setting"] = [.. HelpSettings.All.Select(static s => s.Title())];
        await SheetTemplate.WriteAsync(
            stream,
            ReturnFormats.Of(kind),
            Rows(kind, running),
            known.Where(static k => k.Value.Count > 0).ToDictionary(StringComparer.Ordinal),
            cancellation
        );
    }

    /// <summary>The same columns and rows as CSV, for programs that know no workbook.</summary>
    public async Task WriteCsvAsync(Stream stream, ReturnDossier dossier, ReturnUploadKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var format = ReturnFormats.Of(kind);
        var running = await RunningAsync(dossier, await BeforeAsync(dossier, cancellation), cancellation);
        await SheetWriter.WriteCsvAsync(stream, new SheetContent(format.Name, format.Columns, Rows(kind, running)), cancellation);
    }

    /// <summary>What the last accepted return holds.</summary>
    private async Task<IReadOnlyList<ReturnUpload>> BeforeAsync(ReturnDossier dossier, CancellationToken cancellation) =>
        await desk.BeforeAsync(dossier, 1, cancellation) is [.., var last] ? last.Content(last.AcceptedVersion!.Value) : [];

    /// <summary>Cases of the period: those that are in already, else those of the last return that run into it.</summary>
    private async Task<IReadOnlyList<ReturnCase>> RunningAsync(
        ReturnDossier dossier,
        IReadOnlyList<ReturnUpload> before,
        CancellationToken cancellation
    )
    {
        var own = dossier.Content(dossier.Version);
        var cases = await content.CasesAsync(own.Any(static u => u.Kind == ReturnUploadKind.Cases) ? own : before, cancellation);
        return [.. cases.Where(c => c.Days.Overlap(dossier.Period.Days) is not null)];
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(ReturnUploadKind kind, IReadOnlyList<ReturnCase> running) =>
        kind == ReturnUploadKind.Cases ? running.Select(Row) : [];

    /// <summary>What ends with a help is left open.</summary>
    private static IReadOnlyList<object?> Row(ReturnCase one) =>
        [
            one.CaseNumber,
            one.Area,
            one.HelpType.Code(),
            one.Setting.Title(),
            one.CostType,
            one.Begin,
            one.End,
            one.PerWeek?.Seconds / SecondsOfAnHour,
            one.Provider,
            one.Reason is { } reason ? reason.Title() : null,
            one.BirthYear,
            null,
            one.PlannedOn,
        ];

    private async Task<IReadOnlyList<string>> TeamsAsync(IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation)
    {
        var ids = uploads.Where(static u => u.Kind == ReturnUploadKind.Hours).Select(static u => u.Id).ToList();
        return await db.HourSums.Where(s => ids.Contains(s.UploadId)).Select(s => s.Team).Distinct().Order().ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<string>> WorkersAsync(IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation)
    {
        var ids = uploads.Where(static u => u.Kind == ReturnUploadKind.Hours).Select(static u => u.Id).ToList();
        return await db.HourRows.Where(h => ids.Contains(h.UploadId)).Select(h => h.Worker).Distinct().Order().ToListAsync(cancellation);
    }
}
