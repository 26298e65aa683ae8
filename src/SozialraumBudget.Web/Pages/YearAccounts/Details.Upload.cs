using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>How the rows come in as a file: at once, or by way of the mapping of its columns and accounts.</summary>
public sealed partial class DetailsModel
{
    private static readonly AccountsImport Format = new();

    [BindProperty, Display(Name = "Datei mit den Zeilen")]
    public IFormFile? Table { get; set; }

    [BindProperty, Display(Name = "Ausgewiesenes Ergebnis")]
    public decimal? Stated { get; set; }

    /// <summary>The columns are ours, but the words are not.</summary>
    [BindProperty, Display(Name = "Spalten und Wörter selbst zuordnen")]
    public bool AsksMapping { get; set; }

    /// <summary>Files that are being read in, or wait for somebody to say what their columns mean.</summary>
    public IReadOnlyList<ImportRun> OnTheirWay { get; private set; } = [];

    /// <summary>The import that brought the rows that count; null where they came otherwise, or the reader does not see it.</summary>
    public Guid? BroughtBy { get; private set; }

    public async Task<IActionResult> OnPostTableAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        if (!MayFillIn)
            return Forbid();
        if (ImportIntake.Objection(Table) is { } reason)
            ModelState.AddModelError(nameof(Table), reason);
        if (!ModelState.IsValid)
            return Page();

        var bytes = new byte[Table!.Length];
        await using (var stream = Table.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        if (AsksMapping || StrangeFile.IsStrange(Format, bytes, Table.FileName))
            return await QueueAsync(cancel);
        var result = await intake.TakeAsync(agreementId, year, new(Table.FileName, bytes, AccountsInput.Result(Stated)), cancel);
        if (result.IsStored)
            return await AnswerAsync("Table", null, "Eingelesen. Bitte die Prüfung ansehen und einreichen.", "", cancel);
        Issues = [.. result.Issues.Where(static i => i.Severity == IssueSeverity.Error)];
        ModelState.AddModelError(
            nameof(Table),
            result.Refusal?.Text ?? $"{German.Count(Issues.Count, "Fehler", "Fehler")} in der Datei. Es wurde nichts gespeichert."
        );
        return Page();
    }

    /// <summary>What its columns mean is said on the page of the import, which leads back here.</summary>
    private async Task<IActionResult> QueueAsync(CancellationToken cancel)
    {
        var target = AccountsImport.Target(Dossier.Year, Dossier.Agreement.Area, AccountsInput.Result(Stated));
        var wish = new ImportWish(AgreementId: Dossier.AgreementId, MayBeMapped: true, AsksMapping: AsksMapping);
        return await imports.TakeAsync(target, Table, wish, ModelState, nameof(Table), cancel) is { } queued
            ? Redirect(Links.Import(queued.Run.Id))
            : Page();
    }

    private async Task LoadImportsAsync(CancellationToken cancel)
    {
        var year = Dossier.Year.ToString(CultureInfo.InvariantCulture);
        OnTheirWay = await ImportHistory.OnTheirWayAsync(db, Dossier.AgreementId, [Format.Key], year, cancel);
        BroughtBy = Dossier.Sheet(Dossier.Version) is null
            ? null
            : await ImportHistory.BroughtByAsync(db, Format, Dossier.AgreementId, year, cancel);
    }
}
