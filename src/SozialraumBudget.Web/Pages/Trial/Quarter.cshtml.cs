using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung of a quarter: consumption from hours and invoices, and both sides' lists of cases; nothing is stored.</summary>
[HeavyCall(WhenPosted = true)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class QuarterModel : PageModel
{
    private const int LargestRequest = 72 * 1024 * 1024;

    [BindProperty, Display(Name = "Stunden"), Required(ErrorMessage = "Bitte die Datei mit den Stunden auswählen.")]
    public IFormFile? Hours { get; set; }

    [BindProperty, Display(Name = "Externe Kosten"), Required(ErrorMessage = "Bitte die Datei mit den externen Kosten auswählen.")]
    public IFormFile? External { get; set; }

    [BindProperty, Display(Name = "Fälle des Trägers")]
    public IFormFile? ProviderCases { get; set; }

    [BindProperty, Display(Name = "Fälle des Jugendamts")]
    public IFormFile? OfficeCases { get; set; }

    [BindProperty(Name = nameof(Input))]
    public QuarterForm Input { get; set; } = new();

    /// <summary>Terms as the API takes them, in place of the form.</summary>
    [BindProperty, Display(Name = "Konditionen aus Datei")]
    public IFormFile? Terms { get; set; }

    public TrialConsumption? Result { get; private set; }

    public TrialReconciliation? Lists { get; private set; }

    public IReadOnlyList<FileIssue> RowIssues { get; private set; } = [];

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Terms is not null)
        {
            foreach (var typed in ModelState.Keys.Where(static key => key.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList())
                ModelState.Remove(typed);
        }

        if (ProviderCases is null != OfficeCases is null)
            ModelState.AddModelError(
                ProviderCases is null ? nameof(ProviderCases) : nameof(OfficeCases),
                "Der Abgleich braucht beide Falllisten."
            );
        if (!ModelState.IsValid)
            return Page();
        var (json, issues) = Terms is null ? Input.ToJson() : (await BytesAsync(Terms, cancel), []);
        if (issues.Count == 0)
            issues = await ComputeAsync(json, cancel);
        foreach (var issue in issues)
            Refuse(issue);
        if (RowIssues.Count > 0)
            (Result, Lists) = (null, null);
        foreach (var part in RowIssues.GroupBy(static issue => issue.Part))
            ModelState.AddModelError(
                FieldOf(part.Key),
                $"Die Datei ist fehlerhaft ({German.Count(part.Count(), "Stelle", "Stellen")}, siehe Liste); nichts wurde berechnet."
            );
        return Page();
    }

    /// <summary>What people call the file of a part.</summary>
    public static string TitleOf(string part) =>
        part switch
        {
            TrialConsumption.Hours => "Stunden",
            TrialConsumption.External => "Externe Kosten",
            TrialReconciliation.Provider => "Fälle des Trägers",
            _ => "Fälle des Jugendamts",
        };

    private static string FieldOf(string part) =>
        part switch
        {
            TrialConsumption.Hours => nameof(Hours),
            TrialConsumption.External => nameof(External),
            TrialReconciliation.Provider => nameof(ProviderCases),
            _ => nameof(OfficeCases),
        };

    private async Task<IReadOnlyList<TermIssue>> ComputeAsync(byte[] json, CancellationToken cancel)
    {
        var (terms, issues) = QuarterTermsReader.Read(json, QuarterTrial.Consumption);
        if (terms is null)
            return issues;
        (Result, RowIssues) = TrialConsumption.Compute(
            await FileAsync(Hours!, cancel),
            await FileAsync(External!, cancel),
            terms,
            keepRows: true,
            cancel
        );
        if (ProviderCases is null || OfficeCases is null)
            return [];
        (terms, issues) = QuarterTermsReader.Read(json, QuarterTrial.Reconciliation);
        if (terms is null)
            return issues;
        (Lists, var found) = TrialReconciliation.Compute(
            await FileAsync(ProviderCases, cancel),
            await FileAsync(OfficeCases, cancel),
            terms,
            cancel
        );
        RowIssues = [.. RowIssues, .. found];
        return [];
    }

    /// <summary>At its field of the form; for a file with the field's name there.</summary>
    private void Refuse(TermIssue issue)
    {
        var value = string.IsNullOrEmpty(issue.Value) ? "" : $"„{issue.Value}“: ";
        if (Terms is null && QuarterForm.PropertyOf(issue.Field) is { } property)
            ModelState.AddModelError($"{nameof(Input)}.{property}", value + issue.Reason);
        else
            ModelState.AddModelError(nameof(Terms), $"{issue.Field} {value}{issue.Reason}");
    }

    private static async Task<TrialFile> FileAsync(IFormFile file, CancellationToken cancel) =>
        new(await BytesAsync(file, cancel), file.FileName);

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
