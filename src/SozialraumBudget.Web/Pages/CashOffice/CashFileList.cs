using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>The list of files for the cash office.</summary>
public static class CashFileList
{
    public static DataTable<FileRow> Table =>
        new DataTable<FileRow>("Dateien für die Kasse")
            .Text("datei", "Datei", r => r.MessageId, href: static r => Links.CashExport(r.Id))
            .Badge("stand", "Stand", r => (int)r.State, static r => r.Told, Kind)
            .Number("anzahl", "Überweisungen", r => r.Count)
            .Number("bezahlt", "davon ausgeführt", r => r.Paid)
            .Money("summe", "Summe", r => r.Sum)
            .Date("ausfuehrung", "Ausführung", r => r.ExecuteOn)
            .Moment("am", "Erstellt am", r => r.Created.At)
            .Text("von", "Von", r => r.Created.Name)
            .Search("Datei, Verwendungszweck oder Person", r => r.MessageId, r => r.Transfers, r => r.Created.Name)
            .Filter(
                "stand",
                "Stand",
                [
                    new("offen", "ohne vollständige Antwort"),
                    .. Enum.GetValues<CashFileState>().Select(static s => new FilterOption($"{s}", s.Title())),
                ],
                static (rows, value) =>
                    value == "offen"
                        ? rows.Where(static r => r.State == CashFileState.HandedOver || r.State == CashFileState.PartlyAnswered)
                        : rows.Where(r => r.State.ToString() == value)
            )
            .SortBy("-am")
            .Counting("Datei", "Dateien")
            .Empty("Noch keine Datei.");

    public static async Task<IReadOnlyList<FileRow>> LoadAsync(AppDbContext db, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var files = await db
            .CashExports.AsNoTracking()
            .Select(e => new
            {
                e.Id,
                e.MessageId,
                e.Count,
                e.Sum,
                e.ExecuteOn,
                e.Created,
                Transfers = e.Transfers.Select(t => new { t.State, t.EndToEndId }).ToList(),
            })
            .ToListAsync(cancel);
        return
        [
            .. files
                .Select(static e => (File: e, States: e.Transfers.ConvertAll(static t => t.State)))
                .Select(f => new FileRow
                {
                    Id = f.File.Id,
                    MessageId = f.File.MessageId,
                    State = CashFiles.StateOf(f.States),
                    Count = f.File.Count,
                    Sum = f.File.Sum,
                    Paid = f.States.Count(static s => s == TransferState.Executed),
                    ExecuteOn = f.File.ExecuteOn,
                    Created = f.File.Created,
                    Transfers = string.Join(' ', f.File.Transfers.Select(static t => t.EndToEndId)),
                    IsUnanswered = f.States.Contains(TransferState.HandedOver) && today > CashFiles.AnswerBy(f.File.ExecuteOn),
                }),
        ];
    }

    public static BadgeKind Kind(FileRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsUnanswered ? BadgeKind.Danger : Kind(row.State);
    }

    public static BadgeKind Kind(CashFileState state) =>
        state switch
        {
            CashFileState.Executed => BadgeKind.Success,
            CashFileState.Rejected => BadgeKind.Danger,
            CashFileState.PartlyExecuted => BadgeKind.Warning,
            CashFileState.Withdrawn => BadgeKind.Neutral,
            _ => BadgeKind.Info,
        };

    public static BadgeKind Kind(TransferState state) =>
        state switch
        {
            TransferState.HandedOver => BadgeKind.Info,
            TransferState.Executed => BadgeKind.Success,
            TransferState.Withdrawn => BadgeKind.Neutral,
            _ => BadgeKind.Danger,
        };
}
