using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Pages.BaseYears;

public sealed class IndexModel(AppDbContext db) : PageModel
{
    public DataTable<Row> Table { get; private set; } = null!;

    /// <summary>Areas without data in the newest base year; null if there are none.</summary>
    public string? Missing { get; private set; }

    /// <summary>Sums mean something only within one year and without superseded states.</summary>
    private bool CanSum => Request.Query["basisjahr"] is [{ Length: > 0 }] && Request.Query["nur"] == "aktuell";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var years = await db.BaseYearDatasets.Select(d => d.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancel);
        Table = Define(years, CanSum);
        if (User.IsInRole(nameof(Role.Controller)) && years is [var newest, ..])
        {
            var lacking = await db
                .Areas.Where(a => !db.BaseYearDatasets.Any(d => d.AreaId == a.Id && d.Year == newest && d.SupersededAt == null))
                .OrderBy(a => a.Name)
                .Select(a => a.Name)
                .ToListAsync(cancel);
            if (lacking.Count > 0)
            {
                var names = string.Join(", ", lacking.Take(12)) + (lacking.Count > 12 ? " …" : "");
                Missing = $"{newest} fehlt noch für {German.Count(lacking.Count, "Sozialraum", "Sozialräume")}: {names}.";
            }
        }

        var rows =
            from set in db.BaseYearDatasets
            join area in db.Areas on set.AreaId equals area.Id
            join run in db.ImportRuns on set.ImportRunId equals run.Id into runs
            from run in runs.DefaultIfEmpty()
            join file in db.Files on run.FileId equals file.Id into files
            from file in files.DefaultIfEmpty()
            orderby set.Year descending, area.Name, set.CreatedAt descending
            select new Row
            {
                Year = set.Year,
                AreaId = set.AreaId,
                Area = area.Name,
                DatasetId = set.Id,
                IsCurrent = set.SupersededAt == null,
                Cases = set.Cases,
                Services = set.Services,
                Sum = set.Sum,
                At = set.CreatedAt,
                By = run == null ? null : run.Started.Name,
                File = file == null ? null : file.Name,
                RunId = run == null ? null : run.Id,
            };
        Table.EmptyFor(
            User.IsInRole(nameof(Role.Controller)),
            "Noch kein Basisjahr.",
            "Die Kosten des Basisjahres begründen das erste Budget. Eine Zeile je Leistung eines Falls, als CSV oder XLSX.",
            Links.ImportBaseYear,
            "Basisjahr importieren"
        );
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private static DataTable<Row> Define(List<int> years, bool sum) =>
        new DataTable<Row>("Basisjahre")
            .Text("bereich", "Sozialraum", r => r.Area, r => r.Href)
            .Text("jahr", "Basisjahr", r => r.Year, r => r.Year.ToString(CultureInfo.InvariantCulture))
            .Badge(
                "stand",
                "Stand",
                r => r.IsCurrent,
                r => r.IsCurrent ? "aktuell" : "abgelöst",
                r => r.IsCurrent ? BadgeKind.Success : BadgeKind.Neutral
            )
            .Number("faelle", "Fälle", r => r.Cases, sum: sum)
            .Number("leistungen", "Leistungen", r => r.Services, sum: sum)
            .Money("summe", "Falljahreskosten", r => r.Sum, sum: sum)
            .Moment("am", "Eingelesen", r => r.At)
            .Text("von", "Von", r => r.By)
            .Text("datei", "Datei", r => r.File, r => r.RunId is { } run ? Links.Import(run) : null)
            .Search("Sozialraum", r => r.Area)
            .Filter(
                "basisjahr",
                "Basisjahr",
                years.Select(static y => y.ToString(CultureInfo.InvariantCulture)).Select(static y => new FilterOption(y, y)),
                (rows, value) => rows.Where(r => r.Year == int.Parse(value, CultureInfo.InvariantCulture))
            )
            .Filter(
                "nur",
                "Stand",
                [new("aktuell", "aktuell"), new("abgeloest", "abgelöst")],
                (rows, value) => rows.Where(r => r.IsCurrent == (value == "aktuell"))
            )
            .Counting("Datenstand", "Datenstände");

    public sealed class Row
    {
        public required int Year { get; init; }

        public required Guid AreaId { get; init; }

        public required Guid DatasetId { get; init; }

        public required string Area { get; init; }

        public required bool IsCurrent { get; init; }

        public required int Cases { get; init; }

        public required int Services { get; init; }

        public required Money Sum { get; init; }

        public required DateTimeOffset At { get; init; }

        public string? By { get; init; }

        public string? File { get; init; }

        public Guid? RunId { get; init; }

        public string Href => Links.BaseYear(Year, AreaId) + (IsCurrent ? "" : $"?stand={DatasetId}");
    }
}
