using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Imports;

public sealed class IndexModel(AppDbContext db, ImportFormats formats, ICurrentUser user) : PageModel
{
    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Importe")
            .Text("datei", "Datei", r => r.File, r => Links.Import(r.Id))
            .Text("art", "Art", r => r.Format, display: r => $"{formats.Of(r.Format).Title} {r.Target}")
            .Badge("stand", "Stand", r => r.State, r => r.State.Title(), r => r.State.Kind())
            .Number("zeilen", "Zeilen", r => r.Rows)
            .Text("ergebnis", "Ergebnis", r => r.Message)
            .Moment("am", "Gestartet", r => r.At)
            .Text("von", "Von", r => r.By)
            .Search("Datei oder Person", r => r.File, r => r.By)
            .Filter(
                "zustand",
                "Stand",
                Enum.GetValues<ImportState>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                (rows, value) => rows.Where(r => r.State == Enum.Parse<ImportState>(value))
            )
            .SortBy("-am")
            .Counting("Import", "Importe")
            .Empty(
                "Noch kein Import.",
                user.Context.Roles.Have(Rights.MasterData)
                        ? "Hier steht jede eingelesene Datei mit ihrem Ergebnis. Am Anfang stehen Stadtteile und Bereiche."
                    : user.Context.Is(Role.ProviderCoordinator)
                        ? "Hier stehen große Dateien und solche mit eigenen Spalten: für Meldungen und Jahresabschlüsse."
                    : "Hier stehen Falllisten mit eigenen Spalten, die Sie für eine Abgleichrunde einlesen.",
                user.Context.Roles.Have(Rights.MasterData) ? Links.ImportAreas
                    : user.Context.Is(Role.ProviderCoordinator) ? Links.Returns
                    : Links.Rounds,
                user.Context.Roles.Have(Rights.MasterData) ? "Stadtteile und Bereiche einlesen"
                    : user.Context.Is(Role.ProviderCoordinator) ? "Zu den Meldungen"
                    : "Zu den Abgleichrunden"
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows =
            from run in db.ImportRuns
            join file in db.Files on run.FileId equals file.Id
            select new Row
            {
                Id = run.Id,
                File = file.Name,
                Format = run.Format,
                Target = run.Target,
                State = run.State,
                Rows = run.TotalRows,
                Message = run.Message,
                At = run.Started.At,
                By = run.Started.Name,
            };
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public sealed class Row
    {
        public required Guid Id { get; init; }

        public required string File { get; init; }

        public required string Format { get; init; }

        public required string Target { get; init; }

        public required ImportState State { get; init; }

        public required int Rows { get; init; }

        public required string Message { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string By { get; init; }
    }
}
