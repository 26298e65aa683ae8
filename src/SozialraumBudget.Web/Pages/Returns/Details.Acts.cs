using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>What is done on the page of a return.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Datei")]
    public IFormFile? Table { get; set; }

    /// <summary>The columns are ours, but the words are not.</summary>
    [BindProperty, Display(Name = "Spalten und Wörter selbst zuordnen")]
    public bool AsksMapping { get; set; }

    /// <summary>Reason of an acceptance after the deadline, or of an amendment.</summary>
    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty, Display(Name = "Punkte, einer je Zeile")]
    public string? Points { get; set; }

    /// <summary>Answer to the warnings of a check.</summary>
    [BindProperty, Display(Name = "Begründung")]
    public string? Answer { get; set; }

    /// <summary>The check that is answered, after a refused answer.</summary>
    public ReturnCheck? Answering { get; private set; }

    public async Task<IActionResult> OnPostUploadAsync(Guid agreementId, string period, string? kind, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel) || ReturnUploadKinds.Find(kind) is not { } table)
            return NotFound();
        if (!IsCoordinator)
            return Forbid();
        IssuesOf = table;
        if (ImportIntake.Objection(Table) is { } reason)
        {
            ModelState.AddModelError(nameof(Table), reason);
            return Page();
        }

        var bytes = new byte[Table!.Length];
        await using (var stream = Table.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var file = new ReturnFile(table, Table.FileName, bytes);
        var format = ReturnTableImport.Of(table);
        if (MayFillIn && (AsksMapping || StrangeFile.IsStrange(format, bytes, Table.FileName) || IsLong(file)))
            return await QueueAsync(format, cancel);
        var result = await intake.TakeAsync(agreementId, Dossier.Period, file, cancellation: cancel);
        if (result.IsStored)
        {
            TempData["Erledigt"] = result.IsUnchanged
                ? $"{table.Title()}: Diese Datei ist schon eingelesen. Es wurde nichts geändert."
                : $"{table.Title()}: {German.Count(result.Rows, "Zeile", "Zeilen")} eingelesen.";
            return Redirect(Links.Return(agreementId, Dossier.Period));
        }

        await LoadAsync(agreementId, period, cancel);
        Issues = [.. result.Issues.Where(static i => i.Severity == IssueSeverity.Error)];
        ModelState.AddModelError(
            nameof(Table),
            result.Refusal?.Text
                ?? $"{table.Title()}: {German.Count(Issues.Count, "Fehler", "Fehler")} in der Datei; es ist nichts gespeichert."
        );
        return Page();
    }

    private bool IsLong(ReturnFile file) => file.Bytes.Length > ReturnTableImport.LongestAtOnce && ReturnIntake.Same(Dossier, file) is null;

    /// <summary>A large file, or one of other columns, is read in on a page of its own, which can be left.</summary>
    private async Task<IActionResult> QueueAsync(ReturnTableImport format, CancellationToken cancel)
    {
        var target = format.Target(Dossier.Period, Dossier.Area);
        var wish = new ImportWish(AgreementId: Dossier.AgreementId, MayBeMapped: true, AsksMapping: AsksMapping);
        if (await imports.TakeAsync(target, Table, wish, ModelState, nameof(Table), cancel) is not { } queued)
            return Page();
        if (queued.IsKnown)
            TempData["Erledigt"] = "Diese Datei wurde schon hochgeladen. Es wurde nichts geändert; hier ist ihr Ergebnis.";
        return Redirect(Links.Import(queued.Run.Id));
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid agreementId, string period, string? check, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel) || !EnumName.TryRead<ReturnCheck>(check, out var known))
            return NotFound();
        if (!IsCoordinator)
            return Forbid();
        Answering = known;
        return await AnswerAsync(
            "Answer",
            await moving.AnswerAsync(agreementId, Dossier.Period, known, Answer, cancel),
            "Begründung gespeichert.",
            nameof(Answer),
            cancel
        );
    }

    public async Task<IActionResult> OnPostSubmitAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        return IsCoordinator
            ? await AnswerAsync(
                "Submit",
                await moving.SubmitAsync(agreementId, Dossier.Period, cancel),
                "Meldung eingereicht. Das Budgetcontrolling prüft sie jetzt.",
                "",
                cancel
            )
            : Forbid();
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        return user.Context.Is(Role.Controller)
            ? await AnswerAsync(
                "Return",
                await moving.ReturnAsync(agreementId, Dossier.Period, (Points ?? "").Split('\n'), cancel),
                "Meldung zurückgegeben. Der Träger sieht Ihre Punkte.",
                nameof(Points),
                cancel
            )
            : Forbid();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        return user.Context.Is(Role.Controller)
            ? await AnswerAsync(
                "Accept",
                await moving.AcceptAsync(agreementId, Dossier.Period, Reason, cancel),
                Dossier.Retained is { } amount
                    ? $"Meldung angenommen. {German.Money(amount)} Einbehalt sind freigegeben."
                    : "Meldung angenommen.",
                nameof(Reason),
                cancel
            )
            : Forbid();
    }

    public async Task<IActionResult> OnPostAmendAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        return IsCoordinator
            ? await AnswerAsync(
                "Amend",
                await moving.AmendAsync(agreementId, Dossier.Period, Reason, cancel),
                "Nachtrag begonnen. Bis er angenommen ist, gelten die bisherigen Zahlen.",
                nameof(Reason),
                cancel
            )
            : Forbid();
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid agreementId, string period, Guid comment, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        return MaySettle
            ? await AnswerAsync(
                "Settle",
                await moving.SettleAsync(agreementId, Dossier.Period, comment, cancel),
                "Punkt als erledigt gekennzeichnet.",
                "",
                cancel
            )
            : Forbid();
    }
}
