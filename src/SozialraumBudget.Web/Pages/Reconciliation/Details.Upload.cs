using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Reconciliation;

/// <summary>How the office's list comes in: at once, or by way of the mapping of its columns and words.</summary>
public sealed partial class DetailsModel
{
    private static readonly OfficeCasesImport Format = new();

    [BindProperty, Display(Name = "Fallliste des Jugendamts")]
    public IFormFile? List { get; set; }

    /// <summary>The columns are ours, but the words are not.</summary>
    [BindProperty, Display(Name = "Spalten und Wörter selbst zuordnen")]
    public bool AsksMapping { get; set; }

    /// <summary>Lists that are being read in, or wait for somebody to say what their columns mean.</summary>
    public IReadOnlyList<ImportRun> OnTheirWay { get; private set; } = [];

    /// <summary>The import that brought the list that counts; null where it came otherwise, or the reader does not see it.</summary>
    public Guid? BroughtBy { get; private set; }

    public async Task<IActionResult> OnPostListAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        if (RoundRules.SideOf(user.Context.Roles) != RoundSide.Office || !SeesCases)
            return Forbid();
        if (ImportIntake.Objection(List) is { } reason)
        {
            ModelState.AddModelError(nameof(List), reason);
            return Shown();
        }

        var bytes = new byte[List!.Length];
        await using (var stream = List.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        if (MayBring && (AsksMapping || StrangeFile.IsStrange(Format, bytes, List.FileName)))
            return await QueueAsync(cancel);
        var file = new ReturnFile(ReturnUploadKind.Cases, List.FileName, bytes);
        var result = await intake.TakeAsync(agreementId, Dossier.Return.Period, file, cancel);
        if (result.IsStored)
            return Done(
                result.IsUnchanged
                    ? "Diese Datei ist schon eingelesen. Es wurde nichts geändert."
                    : $"Fallliste des Jugendamts: {German.Count(result.Rows, "Fall", "Fälle")} eingelesen."
            );
        Issues = [.. result.Issues.Where(static i => i.Severity == IssueSeverity.Error)];
        ModelState.AddModelError(
            nameof(List),
            result.Refusal?.Text ?? $"{German.Count(Issues.Count, "Fehler", "Fehler")} in der Datei; es ist nichts gespeichert."
        );
        return Shown();
    }

    /// <summary>What its columns mean is said on the page of the import, which leads back here.</summary>
    private async Task<IActionResult> QueueAsync(CancellationToken cancel)
    {
        var target = OfficeCasesImport.Target(Dossier.Return.Period, Dossier.Return.Area);
        var wish = new ImportWish(AgreementId: Dossier.Return.AgreementId, MayBeMapped: true, AsksMapping: AsksMapping);
        return await imports.TakeAsync(target, List, wish, ModelState, nameof(List), cancel) is { } queued
            ? Redirect(Links.Import(queued.Run.Id))
            : Shown();
    }

    private async Task LoadImportsAsync(CancellationToken cancel)
    {
        if (RoundRules.SideOf(user.Context.Roles) != RoundSide.Office || !SeesCases)
            return;
        var (id, period) = (Dossier.Return.AgreementId, $"{Dossier.Return.Period}");
        OnTheirWay = await ImportHistory.OnTheirWayAsync(db, id, [Format.Key], period, cancel);
        BroughtBy = Dossier.List is null ? null : await ImportHistory.BroughtByAsync(db, Format, id, period, cancel);
    }
}
