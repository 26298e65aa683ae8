using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>What a file of the office says about a round.</summary>
/// <param name="Rows">Cases of the round's area.</param>
/// <param name="Others">Rows of other areas, left out.</param>
internal sealed record OfficeCases(IReadOnlyList<ReturnCase> Rows, int Others, IReadOnlyList<RowIssue> Issues);

/// <summary>
/// Takes the office's own list of cases (CSV or XLSX, import format of cases) for a round: whole or not at all. Rows of other areas are
/// left out and counted; the same file again changes nothing.
/// </summary>
public sealed class RoundIntake(AppDbContext db, RoundDesk desk, ICurrentUser user, TimeProvider clock)
{
    private const int LongestName = 255;

    public async Task<ReturnIntakeResult> TakeAsync(
        Guid agreementId,
        Period period,
        ReturnFile file,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { } dossier)
            return new(new(RoundActs.RoundMustExist, "Diese Abgleichrunde gibt es nicht."), []);
        if (RoundRules.Bring(dossier.Facts, user.Context.Roles) is { } refusal)
            return new(refusal, []);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));
        // Read through another mapping the same bytes mean something else; the import knows.
        if (file.Mapping is null && dossier.List is { } known && known.Sha256 == hash)
            return new(null, [], known.Rows, IsUnchanged: true);

        var list = await ReadAsync(dossier, file, null, cancellation);
        if (list.Issues.Any(static i => i.Severity == IssueSeverity.Error))
            return new(null, list.Issues);

        await StoreAsync(dossier, file.Name, hash, list, cancellation);
        await unit.CommitAsync();
        return new(null, list.Issues, list.Rows.Count);
    }

    /// <summary>Reads without storing.</summary>
    /// <param name="progress">Gets the number of rows read so far.</param>
    internal async Task<OfficeCases> ReadAsync(RoundDossier dossier, ReturnFile file, Action<int>? progress, CancellationToken cancellation)
    {
        var areas = await AreaNames.LoadAsync(db, cancellation);
        var lead = await BaseYearLead.NamesAsync(db, dossier.Return.ProviderId, cancellation);
        using var table = file.Open();
        var parsed = new ReturnFileReading(file, lead, progress).Cases(table, cancellation);
        var own = parsed.Rows.Where(r => areas.Find(r.Area) == dossier.Return.AreaId).ToList();
        var others = parsed.Rows.Count - own.Count;
        List<RowIssue> issues = [.. ReturnFileReading.WithIgnored(parsed.Issues, parsed.IgnoredColumns)];
        if (own.Count == 0 && issues.All(static i => i.Severity != IssueSeverity.Error))
            issues.Add(RowIssue.File($"Die Datei enthält keinen Fall des Bereichs {dossier.Return.Area}."));
        else if (others > 0)
            issues.Add(RowIssue.Notice($"{GermanWords.Count(others, "Zeile", "Zeilen")} anderer Bereiche ausgelassen."));
        return new(own, others, issues);
    }

    private async Task StoreAsync(RoundDossier dossier, string name, string hash, OfficeCases cases, CancellationToken cancellation)
    {
        var round = dossier.Round;
        if (round is null)
        {
            round = new ReconciliationRound
            {
                AgreementId = dossier.Return.AgreementId,
                ProviderId = dossier.Return.ProviderId,
                Period = dossier.Return.Period,
            };
            db.Add(round);
            await db.SaveChangesAsync(cancellation);
        }

        var list = new OfficeCaseList
        {
            RoundId = round.Id,
            FileName = Short(name),
            Sha256 = hash,
            Rows = cases.Rows.Count,
            RowsOfOtherAreas = cases.Others,
            Stored = user.Stamp(clock),
        };
        db.Add(list);
        await db.SaveChangesAsync(cancellation);
        db.AddRange(cases.Rows.Select(row => Row(list.Id, row)));
        await db.SaveChangesAsync(cancellation);
    }

    private static OfficeCaseRecord Row(Guid list, ReturnCase row) =>
        new()
        {
            ListId = list,
            Row = row.RowNumber,
            CaseNumber = row.CaseNumber,
            Area = row.Area,
            HelpType = row.HelpType.Code(),
            Setting = row.Setting,
            CostType = row.CostType,
            Begin = row.Begin,
            End = row.End,
            PerWeek = row.PerWeek?.Seconds,
            Provider = row.Provider,
            Reason = row.Reason,
        };

    /// <summary>Last part of a path, printable.</summary>
    private static string Short(string name)
    {
        var last = RowIssue.Printable(name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1)).Trim();
        return last.Length == 0 ? "Datei" : last[..Math.Min(last.Length, LongestName)];
    }
}
