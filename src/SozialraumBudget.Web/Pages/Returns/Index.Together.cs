using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>What controlling does with several returns at once: accept, remind.</summary>
public sealed partial class IndexModel
{
    /// <summary>Ticked returns, as the address names them.</summary>
    [BindProperty]
    public List<string> Ids { get; set; } = [];

    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    public bool IsController => user.Context.Is(Role.Controller);

    /// <summary>Handed in and to be decided on.</summary>
    public IReadOnlyList<ReturnRow> ToDecide => [.. Rows.Where(static r => r.State == ReturnState.Submitted)];

    public IReadOnlyList<ReturnRow> Missing => [.. Rows.Where(static r => r.Step == "missing")];

    public bool MayRemind => IsController && Missing.Count > 0 && reminders.IsConfigured;

    public static string IdOf(ReturnRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{row.Dossier.AgreementId}/{row.Dossier.Period.Code}";
    }

    /// <summary>Why a return is decided on by itself; null where it can be accepted among others.</summary>
    public string? AloneBecause(ReturnRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ReturnMoves.AcceptAmongOthers(row.OpenPoints, row.Dossier.Submission?.Made.UserId == user.Context.UserId)?.Text;
    }

    /// <summary>Each by its own rule and in its own transaction: one that is refused keeps none from being accepted.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        await LoadAsync(cancel);
        List<ReturnRow> ticked = [.. ToDecide.Where(r => Ids.Contains(IdOf(r)))];
        if (ticked.Count == 0)
        {
            ModelState.AddModelError(nameof(Ids), "Bitte mindestens eine Meldung ankreuzen.");
            return await this.ListAsync(Table, Rows, cancel) ?? Page();
        }

        var (accepted, refused) = (0, new List<string>());
        foreach (var row in ticked)
        {
            var objection =
                AloneBecause(row) ?? (await moving.AcceptAsync(row.Dossier.AgreementId, row.Dossier.Period, Reason, cancel))?.Text;
            if (objection is null)
                accepted++;
            else
                refused.Add($"{row.Area} {row.Period}: {objection}");
        }

        var done = $"{German.Count(accepted, "Meldung", "Meldungen")} angenommen.";
        if (refused.Count == 0)
        {
            TempData["Erledigt"] = done;
            return Redirect(year.Keep(Links.Returns));
        }

        await LoadAsync(cancel);
        if (accepted > 0)
            ModelState.AddModelError("", $"{done} Die anderen bleiben, wie sie sind:");
        foreach (var text in refused)
            ModelState.AddModelError(nameof(Ids), text);
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        await LoadAsync(cancel);
        if (!MayRemind)
            return Redirect(year.Keep(Links.Returns));
        var sent = await reminders.SendAsync([.. Missing.Select(static r => r.Dossier)], user.Context.Name, cancel);
        TempData["Erledigt"] =
            $"{German.Count(sent.Mails, "Person bekommt", "Personen bekommen")} eine Erinnerung per Mail."
            + (sent.Without.Count == 0 ? "" : $" Niemand mit Adresse, der Erinnerungen möchte: {string.Join(", ", sent.Without)}.");
        return Redirect(year.Keep(Links.Returns));
    }
}
