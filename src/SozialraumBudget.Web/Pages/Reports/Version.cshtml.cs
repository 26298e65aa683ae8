using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>What a report said when it was frozen; a second person releases it or sends it back.</summary>
public sealed class VersionModel(ReportDesk desk, ReportActs acts, ReportMails mails, ICurrentUser user) : PageModel
{
    [BindProperty, Display(Name = "Begründung"), StringLength(ReportRules.LongestReason)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Warum"), StringLength(ReportRules.LongestReason)]
    public string? TakeBackReason { get; set; }

    [BindProperty, Display(Name = "Was falsch ist"), StringLength(ReportRules.LongestReason)]
    public string? WithdrawReason { get; set; }

    public ReportVersion Version { get; private set; } = null!;

    /// <summary>What the report is narrowed to: by it the plan is found whose readers are told.</summary>
    private ReportFilter Filter { get; set; } = ReportFilter.None;

    public ReportContent Frozen { get; private set; } = null!;

    /// <summary>The content is the one that the fingerprint was taken of.</summary>
    public bool IsWhole => ReportContent.Fingerprint(Version.Content) == Version.Fingerprint;

    /// <summary>The user handed it in and waits for somebody else.</summary>
    public bool IsOwn => Version.State == ReportState.Frozen && Version.Frozen.UserId == user.Context.UserId;

    public bool MayTakeBack =>
        User.Have(Rights.Reports) && ReportRelease.TakeBack(Version.State, Version.Frozen.UserId, user.Context.UserId, "-") is null;

    public bool MayDecide =>
        User.Have(Rights.Reports) && ReportRelease.Decide(Version.State, Version.Frozen.UserId, user.Context.UserId) is null;

    public bool MayWithdraw =>
        User.Have(Rights.Reports) && ReportRelease.Withdraw(Version.State, Version.Frozen.UserId, user.Context.UserId, "-") is null;

    /// <summary>It is released, and the user handed it in.</summary>
    public bool IsOwnRelease =>
        User.Have(Rights.Reports) && Version.State == ReportState.Released && Version.Frozen.UserId == user.Context.UserId;

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel) =>
        await LoadAsync(id, number, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostReleaseAsync(Guid id, int number, CancellationToken cancel) =>
        DecideAsync(id, number, null, "Fassung freigegeben.", cancel);

    public Task<IActionResult> OnPostReturnAsync(Guid id, int number, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Bitte begründen: wer die Fassung vorgelegt hat, liest es.");
        return DecideAsync(id, number, Reason ?? "", "Fassung zurückgegeben.", cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int number, CancellationToken cancel)
    {
        if (!await LoadAsync(id, number, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await acts.WithdrawAsync(id, number, WithdrawReason, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == "report-reason" ? nameof(WithdrawReason) : "", refusal.Text);
            return Page();
        }

        await LoadAsync(id, number, cancel);
        await mails.WithdrawnAsync(Frozen.Kind, Filter, Frozen.Title, number, Version.WithdrawnReason!, cancel);
        TempData["Erledigt"] = "Fassung zurückgezogen.";
        return Redirect(Links.ReportVersion(id, number));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, int number, CancellationToken cancel)
    {
        if (!await LoadAsync(id, number, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await acts.TakeBackAsync(id, number, TakeBackReason, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == "report-reason" ? nameof(TakeBackReason) : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Fassung zurückgezogen; eine neue kann vorgelegt werden.";
        return Redirect(Links.Report(id));
    }

    private async Task<IActionResult> DecideAsync(Guid id, int number, string? reason, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, number, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await acts.DecideAsync(id, number, reason, cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Text);
            return Page();
        }

        var told = reason is null ? await mails.ReleasedAsync(Frozen.Kind, Filter, Frozen.Title, cancel) : 0;
        TempData["Erledigt"] =
            told == 0 ? done : $"{done} {German.Count(told, "Person erfährt", "Personen erfahren")} davon durch eine Mail.";
        return Redirect(Links.ReportVersion(id, number));
    }

    private async Task<bool> LoadAsync(Guid id, int number, CancellationToken cancel)
    {
        if (
            await desk.LoadAsync(id, cancel) is not { } dossier
            || dossier.Versions.FirstOrDefault(v => v.Number == number) is not { } version
        )
            return false;
        Filter = dossier.Report.Filter();
        (Version, Frozen) = (version, ReportContent.Read(version.Content));
        return true;
    }
}
