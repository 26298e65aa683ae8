using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.HelpMoves;

/// <summary>A side proposes a move for a stationary help that was avoided or brought back.</summary>
public sealed class NewModel(HelpMoveDesk desk, HelpMoveActs acts, ICurrentUser user) : PageModel
{
    [BindProperty, Display(Name = "Budgetjahr")]
    public int Year { get; set; }

    [BindProperty, Display(Name = "Fallnummer")]
    public string? Case { get; set; }

    [BindProperty, Display(Name = "Was geschah")]
    public HelpMoveKind? Kind { get; set; }

    [BindProperty, Display(Name = "Monate")]
    public decimal? Months { get; set; }

    [BindProperty, Display(Name = "Kosten im Monat")]
    public Money? MonthlyCost { get; set; }

    [BindProperty, Display(Name = "Vereinbarter Anteil")]
    public Share? Share { get; set; }

    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    public HelpMoveAgreement Agreement { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<HelpMoveKind>().Select(static k => new SelectListItem(k.Title(), k.ToString()))];

    /// <summary>Budget years that still take a new version.</summary>
    public IReadOnlyList<SelectListItem> Years =>
        [.. YearsOf(Agreement).Where(Agreement.IsOpen).Select(static y => new SelectListItem($"{y}", $"{y}"))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var (made, refusal) = await acts.ProposeAsync(id, Year, new(Case, Kind, Reason, Months, MonthlyCost, Share), cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Verschiebung vorgeschlagen. Beide Seiten können jetzt unterschreiben.";
        return Redirect(Links.HelpMove(made!.Value));
    }

    internal static IEnumerable<int> YearsOf(HelpMoveAgreement agreement) =>
        Enumerable.Range(agreement.FirstYear, agreement.LastYear - agreement.FirstYear + 1);

    private static string FieldOf(Refusal refusal) =>
        refusal.Rule switch
        {
            HelpMoveRules.CaseIsRequired or HelpMoveRules.CaseWaits => nameof(Case),
            HelpMoveRules.KindIsRequired => nameof(Kind),
            HelpMoveRules.MonthsMustFit => nameof(Months),
            HelpMoveRules.CostMustFit => nameof(MonthlyCost),
            HelpMoveRules.ShareMustFit => nameof(Share),
            HelpMoveRules.ReasonIsRequired => nameof(Reason),
            _ => "",
        };

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.AgreementAsync(id, cancel) is not { Model.SignedGroup: not null } agreement)
            return NotFound();
        Agreement = agreement;
        return agreement.Actor(user.Context).Side is null ? Forbid() : null;
    }
}
