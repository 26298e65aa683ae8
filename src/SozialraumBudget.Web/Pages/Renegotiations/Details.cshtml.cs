using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Files;
using SozialraumBudget.Web.Infrastructure.Renegotiations;

namespace SozialraumBudget.Web.Pages.Renegotiations;

/// <summary>One renegotiation for both sides: why, what the agreement's mechanisms would do, offers, and how it ended.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
public sealed class DetailsModel(
    AppDbContext db,
    RenegotiationDesk desk,
    RenegotiationActs acts,
    VariantStore variants,
    FileStore store,
    ICurrentUser user
) : PageModel
{
    public RenegotiationDossier Dossier { get; private set; } = null!;

    [BindProperty, Display(Name = "Gesamtbudget des Jahres")]
    public Money? Total { get; set; }

    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Unterlage")]
    public IFormFile? Upload { get; set; }

    /// <summary>The act that was refused: its form stays open.</summary>
    public string? Refused { get; private set; }

    public ReasonsView View =>
        new(
            Dossier.Check,
            CaseSights.SeesReturn(
                user.Context.Roles,
                user.Context.Manages(Dossier.Standing.AreaId),
                user.Context.ProviderId == Dossier.Record.ProviderId
            )
        );

    public RenegotiationOccasion Occasion => new(Dossier.Record.Occasion, Dossier.Record.Excess);

    public BudgetInForce? InForce => Dossier.Standing.Standing.Facts.Budget;

    public Money Agreed => Dossier.AgreedTotal ?? Money.Zero;

    public bool MayOffer => RenegotiationRules.Offer(Dossier.Stage, user.Context.Roles, new Money(1m), "Begründung") is null;

    public bool MayAccept =>
        Dossier.Last is { } last
        && RenegotiationRules.Accept(Dossier.Stage, user.Context.Roles, Dossier.LastFact, last.Id, user.Context.UserId ?? Guid.Empty)
            is null;

    public bool MayEnd => RenegotiationRules.End(Dossier.Stage, user.Context.Roles, "Begründung") is null;

    public bool MayFix => user.Context.Is(Role.Controller) && Dossier.Stage == RenegotiationStage.ToFix;

    /// <summary>What the proposal says, beside the field.</summary>
    public string TotalHint =>
        Dossier.Check.Proposal is { } proposal
            ? $"Bisher {German.Money(Dossier.Record.Total)}; Vorschlag aus den vereinbarten Verfahren: {German.Money(proposal.Amount)}."
            : $"Bisher {German.Money(Dossier.Record.Total)}.";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOfferAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (RenegotiationRules.SideOf(user.Context.Roles) is null)
            return Forbid();
        Refused = "Offer";
        var files = ModelState.IsValid
            ? await store.AddAllAsync(
                Upload is null ? [] : [Upload],
                Dossier.Record.AgreementId,
                ModelState,
                nameof(Upload),
                cancel,
                providerId: Dossier.Record.ProviderId
            )
            : [];
        return ModelState.IsValid
            ? Answer(await acts.OfferAsync(id, Total, Reason, files, cancel), "Angebot gemacht. Die andere Seite ist am Zug.", "Offer")
            : Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid offer, CancellationToken cancel) =>
        await LoadAsync(id, cancel)
            ? Answer(
                await acts.AcceptAsync(id, offer, cancel),
                "Angebot angenommen. Das Budget wird als neue Fassung festgesetzt.",
                "Accept"
            )
            : NotFound();

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel)
            ? Answer(await acts.EndAsync(id, Reason, cancel), "Neuverhandlung beendet; das Budget bleibt, wie es ist.", "End")
            : NotFound();

    /// <summary>A copy of the variant in force, to be negotiated to the agreed total and fixed.</summary>
    public async Task<IActionResult> OnPostVariantAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!MayFix || InForce is not { } budget)
            return Forbid();
        var source = await db.FixedBudgets.Where(b => b.Id == budget.Id).Select(b => b.VariantId).SingleAsync(cancel);
        var (variant, refusal) = await variants.CopyAsync(source, Dossier.Name, null, cancel);
        if (refusal is not null)
            return Answer(refusal, "", "Variant");
        TempData["Erledigt"] = $"Variante angelegt. Vereinbart sind {German.Money(Agreed)}.";
        return Redirect(Links.Variant(variant!.Id));
    }

    private IActionResult Answer(Refusal? refusal, string done, string act)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.Renegotiation(Dossier.Record.Id));
        }

        Refused = act;
        ModelState.AddModelError(
            refusal.Rule switch
            {
                RenegotiationRules.TotalMustBePositive => nameof(Total),
                RenegotiationRules.ReasonIsRequired or RenegotiationRules.TextIsTooLong => nameof(Reason),
                _ => "",
            },
            refusal.Text
        );
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }
}
