using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>All terms of an agreement on one page; what was changed is stored as new versions, all or none.</summary>
public sealed class AllTermsModel(AppDbContext db, AgreementMoves moves, AgreementTermStore store, AgreementCreation creation) : PageModel
{
    /// <summary>Word in the addresses of pages that show everything of a kind.</summary>
    public const string Word = "alle";

    [BindProperty]
    public AllTermsInput Input { get; set; } = new();

    /// <summary>Fill terms that are not agreed with what is offered for them.</summary>
    [BindProperty(SupportsGet = true, Name = "vorschlag")]
    public bool Propose { get; set; }

    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyDictionary<TermKey, TermProposal> Offers { get; private set; } = new Dictionary<TermKey, TermProposal>();

    private AgreementTerms Agreed { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        var agreement = Head.Agreement;
        var day = Head.IsForming ? new BudgetYear(agreement.FirstYear).First : moves.DayOf(agreement);
        Input.Fill(agreement.BudgetModel.Terms, Agreed, day, Propose ? Offers : new Dictionary<TermKey, TermProposal>());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (
            Input.Rows.Exists(r => Head.Agreement.BudgetModel.Term(r.Key) is null)
            || Input.Rows.DistinctBy(static r => r.Key).Count() < Input.Rows.Count
        )
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changes = Input.ToChanges();
        var problems = await store.ChangeAllAsync(id, changes, cancel);
        if (problems.Count > 0)
        {
            await LoadAsync(id, cancel);
            ShowProblems(problems);
            return Page();
        }

        TempData["Erledigt"] =
            changes.Count == 0
                ? "Kein Wert war geändert; gespeichert ist nichts."
                : $"{German.Count(changes.Count, "Wert ist", "Werte sind")} vereinbart.";
        return LocalRedirect(Links.AgreementTerms(id));
    }

    public TermDefinition DefinitionOf(TermRowInput row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Head.Agreement.BudgetModel.Term(row.Key)!;
    }

    /// <summary>Day, source and reason of a row are shown where they were typed or refused.</summary>
    public bool IsOpen(int index)
    {
        var row = Input.Rows[index];
        var offer = Offers.GetValueOrDefault(row.Key);
        var typed = row.ValidFrom is not null || row.Source != offer?.Source || row.Reason != offer?.Reason;
        return (row.HasOwn && typed)
            || new[] { nameof(row.ValidFrom), nameof(row.Source), nameof(row.Reason) }.Any(field =>
                ModelState.GetFieldValidationState($"Input.Rows[{index}].{field}") == ModelValidationState.Invalid
            );
    }

    /// <summary>What is to be typed, and what is agreed or offered.</summary>
    public string HintOf(TermRowInput row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var definition = DefinitionOf(row);
        var agreed = Agreed
            .HistoryOf(row.Key)
            .GroupBy(static t => t.ValidFrom)
            .OrderBy(static g => g.Key)
            .Select(static g => $"{TermText.Of(g.Last())} ab {German.Date(g.Key)} ({g.Last().Source})")
            .ToList();
        var state =
            agreed.Count > 0 ? $"Vereinbart: {string.Join("; ", agreed)}."
            : Offers.TryGetValue(row.Key, out var offer)
                ? $"Vorschlag: {TermText.Of(row.Key, offer.Value)} ({offer.Source}; {offer.Reason})."
            : definition.RequiredForActivation ? "Fehlt noch."
            : "Nicht vereinbart.";
        return definition.Unit == TermUnit.Text ? state : $"{TermText.Hint(row.Key)}. {state}";
    }

    /// <summary>Each at its field. Where somebody was faster, saving again is a decision.</summary>
    private void ShowProblems(IReadOnlyDictionary<TermKey, Refusal> problems)
    {
        if (problems.Values.FirstOrDefault(static p => p.Rule == TermRules.AgreementMustBeOpen) is { } locked)
        {
            ModelState.AddModelError("", locked.Text);
            return;
        }

        foreach (var (i, row) in Input.Rows.Index().Where(r => problems.ContainsKey(r.Item.Key)))
        {
            var problem = problems[row.Key];
            if (problem.Rule == TermRules.SomebodyElseChanged)
            {
                var newest = Agreed.HistoryOf(row.Key)[^1];
                ModelState.Remove($"Input.Rows[{i}].Seen");
                ModelState.Remove($"Input.Rows[{i}].Shown");
                (row.Seen, row.Shown) = (newest.Version, newest.Value);
            }

            ModelState.AddModelError($"Input.Rows[{i}].Value", problem.Text);
        }
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

        (Head, Agreed) = (head, await store.LoadAsync(id, cancel));
        Offers = await creation.OffersAsync(head.Agreement, Agreed, cancel);
        return null;
    }
}
