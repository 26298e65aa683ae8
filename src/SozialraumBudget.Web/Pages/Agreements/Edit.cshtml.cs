using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>Title, budget years and further providers of a draft; later they are locked.</summary>
public sealed class EditModel(AppDbContext db, DraftEditing editing) : PageModel
{
    private const int FreeRows = 2;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    /// <summary>Set when somebody else changed the agreement while this was typed.</summary>
    public string? Newer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        var agreement = Head.Agreement;
        (Input.Title, Input.FirstYear, Input.LastYear, Input.BeginsOn, Input.Seen) = (
            agreement.Title,
            agreement.FirstYear,
            agreement.LastYear,
            agreement.BeginsOn,
            agreement.RowVersion
        );
        var others = await db
            .AgreementProviders.AsNoTracking()
            .Where(p => p.AgreementId == id && p.Role != ProviderRole.LeadProvider)
            .Join(db.Providers, static p => p.ProviderId, static p => p.Id, static (link, provider) => new { link, provider.Name })
            .OrderBy(static p => p.Name)
            .Select(static p => p.link)
            .ToListAsync(cancel);
        Input.Others.AddRange(others.Select(static p => new OtherProvider { ProviderId = p.ProviderId, Role = p.Role }));
        AddFreeRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (ModelState.IsValid)
        {
            var others = Input
                .Others.Where(static o => o.ProviderId is not null)
                .Select(static o => (o.ProviderId!.Value, o.Role))
                .ToList();
            var refusal = await editing.ChangeAsync(
                id,
                new(Input.Title, Input.FirstYear!.Value, Input.LastYear!.Value, Input.BeginsOn, others, Input.Seen),
                cancel
            );
            if (refusal is null)
            {
                TempData["Erledigt"] = "Die Vereinbarung ist geändert.";
                return LocalRedirect(Head.Href);
            }

            if (refusal.Rule == DraftRules.SomebodyElseChanged)
            {
                Newer = refusal.Text;
                ModelState.Remove("Input.Seen");
                Input.Seen = Head.Agreement.RowVersion;
            }
            else
            {
                ModelState.AddModelError(FieldOf(refusal.Rule), refusal.Text);
            }
        }

        AddFreeRows();
        return Page();
    }

    private static string FieldOf(string rule) =>
        rule switch
        {
            DraftRules.TitleIsRequired => "Input.Title",
            AgreementPeriod.YearsMustFollow or DraftRules.UsedYearsMustStay => "Input.LastYear",
            AgreementPeriod.BeginMustLieInFirstYear => "Input.BeginsOn",
            DraftRules.ProvidersMustDiffer => "Input.Others[0].ProviderId",
            _ => "",
        };

    private void AddFreeRows()
    {
        var free = Input.Others.Count(static o => o.ProviderId is null);
        for (; free < FreeRows; free++)
            Input.Others.Add(new OtherProvider());
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Providers = await db
            .Providers.Where(p => p.Id != head.Agreement.LeadProviderId)
            .OrderBy(p => p.Name)
            .Select(p => new SelectListItem(p.Name, p.Id.ToString()))
            .ToListAsync(cancel);
        return null;
    }

    public sealed class InputModel
    {
        [Required, StringLength(200)]
        public string? Title { get; set; }

        [Required, Range(1990, 2090)]
        public int? FirstYear { get; set; }

        [Required, Range(1990, 2100)]
        public int? LastYear { get; set; }

        public DateOnly? BeginsOn { get; set; }

        [MaxLength(20)]
        public List<OtherProvider> Others { get; init; } = [];

        /// <summary>Row version of the agreement that was shown.</summary>
        public uint Seen { get; set; }
    }
}
