using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.HelpMoves;

/// <summary>A move for both sides: what it says, both signatures, the versions that rest on it.</summary>
public sealed class DetailsModel(HelpMoveDesk desk, HelpMoveActs acts, ICurrentUser user) : PageModel
{
    private const string Some = "Text";

    [BindProperty, Display(Name = "Grund")]
    public string? WithdrawReason { get; set; }

    public HelpMoveDossier Dossier { get; private set; } = null!;

    /// <summary>The user, as the rules see him or her.</summary>
    public HelpMoveActor Who { get; private set; } = null!;

    /// <summary>The withdrawal was refused: its form stays open.</summary>
    public bool WithdrawalRefused { get; private set; }

    public bool MaySign => HelpMoveRules.Sign(Who, Dossier.Facts) is null;

    public bool MayWithdraw => HelpMoveRules.Withdraw(Who, Dossier.Facts, Some) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => acts.SignAsync(id, cancel), "Verschiebung unterschrieben.", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => acts.WithdrawAsync(id, WithdrawReason, cancel), "Verschiebung zurückgezogen.", cancel);

    private async Task<IActionResult> ActAsync(Guid id, Func<Task<Refusal?>> act, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (Who.Side is null)
            return Forbid();
        if (await act() is not { } refusal)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.HelpMove(id));
        }

        await LoadAsync(id, cancel);
        WithdrawalRefused = refusal.Rule == HelpMoveRules.ReasonIsRequired;
        ModelState.AddModelError(WithdrawalRefused ? nameof(WithdrawReason) : "", refusal.Text);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        (Dossier, Who) = (dossier, dossier.Agreement.Actor(user.Context));
        return true;
    }
}
