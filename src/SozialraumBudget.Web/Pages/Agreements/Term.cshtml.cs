using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class TermModel(AppDbContext db, AgreementMoves moves, AgreementTermStore store) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    public TermDefinition Definition { get; private set; } = null!;

    /// <summary>Newest version first.</summary>
    public IReadOnlyList<AgreementTermRecord> History { get; private set; } = [];

    /// <summary>Set when somebody else stored a version while this one was typed.</summary>
    public Refusal? Newer { get; private set; }

    public static IEnumerable<SelectListItem> LegalBasisItems =>
        LegalBases.All.Select(static b => new SelectListItem($"{b.Code()}: {b.Title()}", b.Code()));

    public async Task<IActionResult> OnGetAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!await LoadAsync(id, key, cancel))
        {
            return NotFound();
        }

        Input.Seen = LastVersion;
        Input.ValidFrom = History.Count == 0 ? new BudgetYear(Head.Agreement.FirstYear).First : moves.DayOf(Head.Agreement);
        (Input.Value, Input.Source) = History is [var newest, ..] ? (newest.Value, newest.Source) : (null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (!await LoadAsync(id, key, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var refusal = await store.ChangeAsync(
            id,
            Definition.Key,
            Input.Value!,
            Input.ValidFrom!.Value,
            Input.Source!,
            Input.Reason!,
            Input.Seen,
            cancel
        );
        if (refusal is null)
        {
            TempData["Erledigt"] =
                $"„{Definition.Title}“ ist ab {Input.ValidFrom:dd.MM.yyyy} vereinbart: {TermText.Of(Definition.Key, Input.Value!.Trim())}.";
            return LocalRedirect(Links.AgreementTerms(Head.Id));
        }

        if (refusal.Rule == TermRules.SomebodyElseChanged)
        {
            // The newer version is shown; saving again is then a decision.
            await LoadAsync(id, key, cancel);
            Newer = refusal;
            ModelState.Remove("Input.Seen");
            Input.Seen = LastVersion;
            return Page();
        }

        ModelState.AddModelError(refusal.Rule == TermRules.TermMustBeReadable ? "Input.Value" : "", refusal.Text);
        return Page();
    }

    private int LastVersion => History.Count == 0 ? 0 : History[0].Version;

    private async Task<bool> LoadAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!EnumName.TryRead<TermKey>(key, out var term) || await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return false;
        }

        if (head.Agreement.BudgetModel.Term(term) is not { } definition)
            return false;

        (Head, Definition) = (head, definition);
        var name = term.ToString();
        History = await db
            .AgreementTerms.AsNoTracking()
            .Where(t => t.AgreementId == id && t.Key == name)
            .OrderByDescending(t => t.Version)
            .ToListAsync(cancel);
        return true;
    }

    public sealed class InputModel
    {
        [Required, StringLength(2000)]
        public string? Value { get; set; }

        [Required]
        public DateOnly? ValidFrom { get; set; }

        [Required, StringLength(500)]
        public string? Source { get; set; }

        [Required, StringLength(1000)]
        public string? Reason { get; set; }

        /// <summary>Newest version when the page was drawn.</summary>
        public int Seen { get; set; }
    }
}
