using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>Where somebody says what the columns and words of a file mean; nothing is stored before the import itself.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class MapModel(
    MappingDesk desk,
    ImportProfiles profiles,
    ImportControl control,
    ImportQueue queue,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public MappingInput Input { get; set; } = new();

    public MappingCase Case { get; private set; } = null!;

    public ForeignHeader Header { get; private set; } = null!;

    /// <summary>Null where the mapping has to be put right first.</summary>
    public MappingPreview? Preview { get; private set; }

    public IReadOnlyList<ProfileMatch> Profiles { get; private set; } = [];

    /// <summary>The profile whose mapping is shown.</summary>
    public ImportProfile? Profile { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlyList<ForeignWord>> Words { get; private set; } =
        new Dictionary<string, IReadOnlyList<ForeignWord>>();

    /// <summary>Whose profile it becomes: what fills a return or annual accounts is the provider's own.</summary>
    private Guid? Provider => Case.Run.AgreementId is null || Case.Format.IsOfficeOnly ? null : user.Context.ProviderId;

    public MappingChoices Choices => new(Case, Header);

    /// <param name="id">The import.</param>
    /// <param name="profil">The profile to begin with; empty: none.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? profil, CancellationToken cancel)
    {
        if (await LoadAsync(id, null, cancel) is { } gone)
            return gone;
        var isAsked = Request.Query.ContainsKey("profil");
        var match = isAsked ? Profiles.FirstOrDefault(p => p.Profile.Id == profil) : Profiles.FirstOrDefault(static p => p.IsSame);
        var own = !isAsked && Case.Run.Mapping is { } kept ? SheetMappingText.Read(kept) : null;
        Profile = own is null ? match?.Profile : null;
        Input.ProfileName = Profile?.Name;
        await ShowAsync(own ?? (match is null ? Case.Propose() : Case.WithProposedWords(match.Mapping)), cancel);
        return Page();
    }

    /// <summary>Another sheet or header: everything is proposed anew.</summary>
    public async Task<IActionResult> OnPostLayoutAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, Input.Sheet, cancel) is { } gone)
            return gone;
        ModelState.Clear();
        await ShowAsync(Case.Propose(Input.Layout), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, Input.Sheet, cancel) is { } gone)
            return gone;
        if (!await HasNewLayoutAsync(cancel))
            await ShowAsync(Case.Complete(MappingForm.Read(Input, Case)), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, Input.Sheet, cancel) is { } gone)
            return gone;
        if (await HasNewLayoutAsync(cancel))
            return Page();
        var mapping = MappingForm.Read(Input, Case);
        Complain(mapping);
        if (Input.Remember && ImportProfiles.ObjectionToName(Input.ProfileName) is { } objection)
            ModelState.AddModelError("Input.ProfileName", objection.Text);
        if (!ModelState.IsValid)
        {
            await ShowAsync(mapping, cancel);
            return Page();
        }

        if (Input.Remember)
            await profiles.SaveAsync(Case.Format, Input.ProfileName, mapping, Case.Header(mapping), user.Stamp(clock), Provider, cancel);
        if (await control.MapAsync(id, SheetMappingText.Write(mapping), cancel) is { } refusal)
            TempData["Erledigt"] = refusal.Text;
        else
            await queue.StartAsync(id, cancel);
        return RedirectToPage("/Imports/Run", new { id });
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string? sheet, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, string.IsNullOrEmpty(sheet) ? null : sheet, cancel) is not { } file)
            return await desk.IsKnownAsync(id, cancel) ? RedirectToPage("/Imports/Run", new { id }) : NotFound();
        Case = file;
        if (Case.Sample.Refusal is { } refusal)
        {
            TempData["Erledigt"] = refusal;
            return RedirectToPage("/Imports/Run", new { id });
        }

        Profiles = await profiles.MatchAsync(Case.Format, Case.Bytes, Case.FileName, cancel);
        return null;
    }

    private async Task<bool> HasNewLayoutAsync(CancellationToken cancel)
    {
        if (Input.Seen == Input.LayoutMark)
            return false;
        ModelState.Clear();
        await ShowAsync(Case.Propose(Input.Layout), cancel);
        ModelState.AddModelError("Input.HeaderRow", "Die Kopfzeile hat sich geändert; bitte die neuen Vorschläge ansehen.");
        return true;
    }

    /// <summary>Fills the page; a mapping that cannot be used is said at its fields.</summary>
    private async Task ShowAsync(SheetMapping mapping, CancellationToken cancel)
    {
        Case = Case.On(mapping.Layout.Sheet);
        Header = Case.Header(mapping);
        Words = Case.Words(mapping);
        MappingForm.Write(Input, Case, mapping);
        if (HttpMethods.IsPost(Request.Method))
        {
            ForgetTyped();
            Complain(mapping);
        }

        if (Case.Check(mapping).Count == 0)
            Preview = await desk.PreviewAsync(Case, mapping, cancel);
    }

    /// <summary>The form is drawn from the mapping, which holds what was typed; lists may have become longer.</summary>
    private void ForgetTyped()
    {
        foreach (var key in ModelState.Keys.Where(static k => k.StartsWith("Input.", StringComparison.Ordinal)).ToList())
        {
            if (ModelState[key]!.Errors.Count == 0)
                ModelState.Remove(key);
        }
    }

    private void Complain(SheetMapping mapping)
    {
        foreach (var issue in Case.Check(mapping))
        {
            var key = MappingPlace.Of(Input, issue);
            if (ModelState[key] is not { Errors.Count: > 0 })
                ModelState.AddModelError(key, issue.Text);
        }
    }
}
