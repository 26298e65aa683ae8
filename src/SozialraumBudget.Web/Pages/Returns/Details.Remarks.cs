using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>What both sides say to each other about places of the return.</summary>
public sealed partial class DetailsModel
{
    /// <summary>Where a remark belongs; the link of a finding names it.</summary>
    [BindProperty, Display(Name = "Tabelle")]
    public string? RemarkTable { get; set; }

    [BindProperty, Display(Name = "Zeile")]
    public string? RemarkRow { get; set; }

    [BindProperty, Display(Name = "Fallnummer")]
    public string? RemarkCase { get; set; }

    [BindProperty, Display(Name = "Anmerkung")]
    public string? Remark { get; set; }

    /// <summary>The table that is chosen for a remark.</summary>
    public ReturnTable ChosenTable => EnumName.TryRead<ReturnTable>(RemarkTable, out var table) ? table : ReturnTable.Whole;

    /// <summary>Points that are settled, the newest first.</summary>
    public IReadOnlyList<ReturnComment> Settled =>
        [.. Dossier.Comments.Where(static c => c.Check is null && c.Settled is not null).OrderByDescending(static c => c.Settled!.At)];

    public async Task<IActionResult> OnPostRemarkAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        if (!MaySettle || !SeesCases)
            return Forbid();
        int? row = null;
        if (!string.IsNullOrWhiteSpace(RemarkRow))
        {
            if (
                !int.TryParse(
                    RemarkRow,
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                ModelState.AddModelError(nameof(RemarkRow), "Die Zeile ist eine Zahl ab 1.");
                return Page();
            }

            row = number;
        }

        return await AnswerAsync(
            "Remark",
            await moving.RemarkAsync(agreementId, Dossier.Period, new(ChosenTable, row, RemarkCase, Remark), cancel),
            "Anmerkung gespeichert. Sie bleibt offen, bis jemand sie als erledigt kennzeichnet.",
            nameof(Remark),
            cancel
        );
    }

    /// <summary>Address of the page with the place of a remark filled in.</summary>
    public string RemarkHref(ReturnTable table, int? row, string? caseNumber) =>
        FormattableString.Invariant($"{Links.Return(Dossier.AgreementId, Dossier.Period)}?tabelle={table}&zeile={row}")
        + $"&fall={Uri.EscapeDataString(caseNumber ?? "")}#anmerken";

    /// <summary>Where the rows of a remark's place are shown; null where they are not.</summary>
    public string? PlaceHref(ReturnComment point) =>
        point switch
        {
            { Table: ReturnTable.Hours } => Links.ReturnTyping(Dossier.AgreementId, Dossier.Period, ReturnUploadKind.Hours),
            { Table: ReturnTable.Cases } => Links.ReturnTyping(Dossier.AgreementId, Dossier.Period, ReturnUploadKind.Cases),
            _ => null,
        };
}
