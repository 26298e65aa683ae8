using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Reconciliation;

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
        string name,
        ReadOnlyMemory<byte> bytes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { } dossier)
            return new(new(RoundActs.RoundMustExist, "Diese Abgleichrunde gibt es nicht."), []);
        if (RoundRules.Bring(dossier.Facts, user.Context.Roles) is { } refusal)
            return new(refusal, []);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (dossier.List is { } known && known.Sha256 == hash)
            return new(null, [], known.Rows, IsUnchanged: true);

        var lead = await BaseYearLead.NamesAsync(db, dossier.Return.ProviderId, cancellation);
        var (rows, issues) = Parse(bytes, name, lead, cancellation);
        var own = rows.Where(r => Spelling.IsSame(r.Area, dossier.Return.Area)).ToList();
        if (issues.Any(static i => i.Severity == IssueSeverity.Error))
            return new(null, issues);
        if (own.Count == 0)
            return new(null, [.. issues, RowIssue.File($"Die Datei enthält keinen Fall des Bereichs {dossier.Return.Area}.")]);

        await StoreAsync(dossier, name, hash, own, rows.Count - own.Count, cancellation);
        await unit.CommitAsync();
        return new(null, issues, own.Count);
    }

    private static (IReadOnlyList<ReturnCase> Rows, IReadOnlyList<RowIssue> Issues) Parse(
        ReadOnlyMemory<byte> bytes,
        string name,
        Domain.Providers.ProviderNames lead,
        CancellationToken cancellation
    )
    {
        using var table = SheetReader.Open(bytes, name, CaseFormat.Format);
        var parsed = ReturnCaseParser.Parse(table, lead, cancel: cancellation);
        return (
            parsed.Rows,
            [
                .. parsed.Issues,
                .. parsed.IgnoredColumns.Select(static column =>
                    RowIssue.Notice($"Die Spalte „{RowIssue.Printable(column)}“ ist unbekannt und wurde nicht gelesen.")
                ),
            ]
        );
    }

    private async Task StoreAsync(
        RoundDossier dossier,
        string name,
        string hash,
        List<ReturnCase> rows,
        int others,
        CancellationToken cancellation
    )
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
            Rows = rows.Count,
            RowsOfOtherAreas = others,
            Stored = user.Stamp(clock),
        };
        db.Add(list);
        await db.SaveChangesAsync(cancellation);
        db.AddRange(rows.Select(row => Row(list.Id, row)));
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
