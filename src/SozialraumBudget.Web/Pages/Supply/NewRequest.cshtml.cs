using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Supply;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A request to providers of the area; all of them are asked unless somebody unticks one.</summary>
public sealed class NewRequestModel(
    SupplyDesk desk,
    SupplyActs acts,
    SupplySight sight,
    AreasAsOf areas,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty, Display(Name = "Fallnummer")]
    public string? CaseNumber { get; set; }

    [BindProperty, Display(Name = "Hilfeart")]
    public HelpType? Help { get; set; }

    [BindProperty, Display(Name = "Form der Hilfe")]
    public HelpSetting? Setting { get; set; }

    [BindProperty, Display(Name = "Tag der Anfrage")]
    public DateOnly? AskedOn { get; set; }

    [BindProperty, Display(Name = "Gebraucht bis")]
    public DateOnly? NeededBy { get; set; }

    [BindProperty, Display(Name = "Was gebraucht wird")]
    public string? Need { get; set; }

    [BindProperty, Display(Name = "Wer gefragt wird"), MaxLength(200)]
    public List<Guid> ProviderIds { get; set; } = [];

    public Guid AreaId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Who stands behind the guarantee today, with the longest time it has to answer.</summary>
    public IReadOnlyList<(Guid Id, string Name, string Days)> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid areaId, CancellationToken cancel)
    {
        if (await LoadAsync(areaId, cancel) is { } refused)
            return refused;
        (AskedOn, ProviderIds) = (LocalDay.Today(clock), [.. Providers.Select(static p => p.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid areaId, CancellationToken cancel)
    {
        if (await LoadAsync(areaId, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var draft = new SupplyDraft(CaseNumber, Help, Setting, AskedOn, NeededBy, Need, ProviderIds);
        var (id, refusal) = await acts.AskAsync(areaId, draft, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Anfrage gestellt. Die gefragten Träger sehen sie unter „Aufgaben“.";
        return Redirect(Links.SupplyRequest(id!.Value));
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Rule switch
        {
            SupplyRules.CaseIsRequired => nameof(CaseNumber),
            SupplyRules.HelpIsRequired => nameof(Help),
            SupplyRules.SettingIsRequired => nameof(Setting),
            SupplyRules.DayMustFit => nameof(AskedOn),
            SupplyRules.NeededByMustFit => nameof(NeededBy),
            SupplyRules.TextIsTooLong => nameof(Need),
            SupplyRules.ProviderIsRequired => nameof(ProviderIds),
            _ => "",
        };

    private async Task<IActionResult?> LoadAsync(Guid areaId, CancellationToken cancel)
    {
        if (!User.Have(Rights.CaseWork))
            return Forbid();
        var today = LocalDay.Today(clock);
        if (!sight.SeesArea(areaId) || !(await areas.NamesAsync(today, cancel)).TryGetValue(areaId, out var name))
            return NotFound();
        if (SupplyRules.Record(user.Context.Roles, user.Context.Manages(areaId)) is not null)
            return Forbid();
        (AreaId, Name) = (areaId, name);
        Providers =
        [
            .. (await desk.PromisesAsync(areaId, cancel))
                .Where(p => p.Record.AsPromise.IsInForce(today))
                .GroupBy(static p => (p.Record.ProviderId, p.Provider))
                .Select(static g =>
                    (
                        g.Key.ProviderId,
                        g.Key.Provider,
                        $"antwortet in höchstens {German.Count(g.Max(static p => p.Record.AnswerDays), "Tag", "Tagen")}"
                    )
                ),
        ];
        return null;
    }
}
