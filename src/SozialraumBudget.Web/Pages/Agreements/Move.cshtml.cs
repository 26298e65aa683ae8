using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class MoveModel(AppDbContext db, AgreementMoves moves, Standings standings, SelectedYear selected) : PageModel
{
    [BindProperty, Required, StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>Asked when the agreement is ended.</summary>
    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public AgreementHead Head { get; private set; } = null!;

    public AgreementState To { get; private set; }

    public AgreementTransition Move { get; private set; } = null!;

    public IReadOnlyList<Refusal> Blockers { get; private set; } = [];

    /// <summary>What would be left open of each year after the move; none of a move that goes on paying.</summary>
    public IReadOnlyList<(int Year, StandingFigures Figures)> LeftOpen { get; private set; } = [];

    /// <summary>Claims that no payout would set off any more: each year knows those of all.</summary>
    public StandingFigures Claims => LeftOpen.Count > 0 ? LeftOpen[^1].Figures : StandingFigures.None;

    public bool LeavesSomething =>
        !Claims.ClaimsOpen.IsZero || LeftOpen.Any(static y => !y.Figures.Resting.IsZero || !y.Figures.Retained.IsZero);

    public bool Ends => To == AgreementState.Ended;

    public Task<IActionResult> OnGetAsync(Guid id, string to, CancellationToken cancel) => ShowAsync(id, to, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, string to, CancellationToken cancel)
    {
        if (await LoadAsync(id, to, cancel) is { } refused)
        {
            return refused;
        }

        if (Ends && LastDay is null && ModelState.GetFieldValidationState(nameof(LastDay)) != ModelValidationState.Invalid)
        {
            ModelState.AddModelError(nameof(LastDay), "Bitte den letzten Tag angeben.");
        }
        else if (Ends && LastDay is { } day && AgreementPeriod.EndProblem(Head.Agreement.Agreed, day) is { } outside)
        {
            ModelState.AddModelError(nameof(LastDay), outside.Text);
        }

        if (ModelState.IsValid)
        {
            Blockers = await moves.MoveAsync(id, To, Reason!, LastDay, cancel);
            if (Blockers.Count == 0)
            {
                TempData["Erledigt"] = $"Die Vereinbarung ist jetzt „{To.Title()}“.";
                return LocalRedirect(Head.Href);
            }

            ModelState.AddModelError("", "Der Stand wurde nicht geändert. Der Grund bleibt stehen, bis alles vorliegt.");
        }
        else
        {
            Blockers = await moves.BlockersAsync(Head.Agreement, To, cancel);
        }

        return Page();
    }

    public string? WhereToFix(Refusal blocker)
    {
        ArgumentNullException.ThrowIfNull(blocker);
        return blocker.Rule switch
        {
            AgreementTransitions.RequiredTermsMustBeAgreed => Links.AgreementTerm(Head.Id, AllTermsModel.Word),
            AgreementTransitions.BudgetMustBeFixed => Links.Budgets(Head.Id, Head.YearOf(selected)),
            AgreementTransitions.CriteriaMustBeProvedOrReasoned => Links.Criterion(Head.Id, AllTermsModel.Word),
            AgreementTransitions.PayoutsMustBeDecided => $"{Links.Payouts}?suche={Uri.EscapeDataString(Head.Area)}",
            _ => null,
        };
    }

    private async Task<IActionResult> ShowAsync(Guid id, string to, CancellationToken cancel)
    {
        if (await LoadAsync(id, to, cancel) is { } refused)
        {
            return refused;
        }

        Blockers = await moves.BlockersAsync(Head.Agreement, To, cancel);
        LastDay = Ends ? moves.LastDayOf(Head.Agreement) : null;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string to, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (!EnumName.TryRead<AgreementState>(to, out var state) || await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        (Head, To) = (head, state);
        if (AgreementTransitions.All.FirstOrDefault(t => t.From == head.State && t.To == state) is not { } move)
        {
            TempData["Hinweis"] = $"Die Vereinbarung ist inzwischen „{head.StateText}“.";
            return LocalRedirect(head.Href);
        }

        Move = move;
        if (state is AgreementState.Settled or AgreementState.Ended)
        {
            LeftOpen = [.. (await standings.EachYearAsync(id, cancel)).Select(y => (y.Year, StandingFigures.Of(y.Standing.After(state))))];
        }

        return null;
    }
}
