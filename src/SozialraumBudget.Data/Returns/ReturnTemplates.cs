using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Files to be filled in for a return: columns explained, cases of the last accepted return, and lists of what is known (cases, teams,
/// workers, words).
/// </summary>
public sealed class ReturnTemplates(AppDbContext db, ReturnDesk desk, ReturnContent content)
{
    private const decimal SecondsOfAnHour = 3600;

    /// <summary>The file as XLSX.</summary>
    public async Task WriteAsync(Stream stream, ReturnDossier dossier, ReturnUploadKind kind, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var last = await desk.BeforeAsync(dossier, 1, cancellation) is [.., var accepted] ? accepted : null;
        var before = last?.Content(last.AcceptedVersion!.Value) ?? [];
        var own = dossier.Content(dossier.Version);
        var cases = await content.CasesAsync(own.Any(static u => u.Kind == ReturnUploadKind.Cases) ? own : before, cancellation);
        List<ReturnCase> running = [.. cases.Where(c => c.Days.Overlap(dossier.Period.Days) is not null)];
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (kind != ReturnUploadKind.Cases)
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
            Format(kind),
            kind == ReturnUploadKind.Cases ? running.Select(Row) : [],
            known.Where(static k => k.Value.Count > 0).ToDictionary(StringComparer.Ordinal),
            cancellation
        );
    }

    private static SheetFormat Format(ReturnUploadKind kind) =>
        kind switch
        {
            ReturnUploadKind.Cases => CaseFormat.Format,
            ReturnUploadKind.Hours => HourFormat.Format,
            ReturnUploadKind.ExternalCosts => ExternalCostFormat.Format,
            ReturnUploadKind.Offers => OfferFormat.Format,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

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
