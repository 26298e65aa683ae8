using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung: computes a budget from a file and terms and shows it; nothing is stored.</summary>
[HeavyCall(WhenPosted = true)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class IndexModel : PageModel
{
    private const int LargestRequest = 72 * 1024 * 1024;

    [BindProperty, Display(Name = "Basisjahr-Datei"), Required(ErrorMessage = "Bitte die Basisjahr-Datei auswählen.")]
    public IFormFile? Services { get; set; }

    [BindProperty(Name = nameof(Input))]
    public TrialForm Input { get; set; } = new();

    /// <summary>Terms as the API takes them, in place of the form.</summary>
    [BindProperty, Display(Name = "Konditionen aus Datei")]
    public IFormFile? Terms { get; set; }

    public TrialBudget? Result { get; private set; }

    public TrialTerms? Used { get; private set; }

    public IReadOnlyList<RowIssue> RowIssues { get; private set; } = [];

    /// <summary>Total and payable sum lead down to the rows of the file.</summary>
    public BudgetView View =>
        BudgetView.Of(Result!.Budget) with
        {
            Tree = section =>
                section switch
                {
                    BudgetSections.Total => Result!.Budget.Total.Explain(),
                    BudgetSections.Payable => Result!.Budget.Payable.Explain(),
                    _ => null,
                },
        };

    public IEnumerable<(string Name, Money Amount)> Parts =>
        RetentionSchedule
            .ByCondition(Result!.Budget.Retention, Result.Budget.Terms.Conditions)
            .Zip(Result.Budget.Terms.Conditions, static (amount, c) => (TrialForm.Word(c.Name), amount.Amount));

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Terms is not null)
        {
            var form = ModelState.Keys.Where(static key => key.StartsWith(nameof(Input), StringComparison.Ordinal)).ToList();
            foreach (var typed in form)
                ModelState.Remove(typed);
        }

        if (!ModelState.IsValid)
            return Page();
        var (json, issues) = Terms is null ? Input.ToJson() : (await BytesAsync(Terms, cancel), []);
        if (issues.Count == 0)
        {
            (Used, issues) = TrialTermsReader.Read(json);
        }

        if (Used is not null)
        {
            var answer = TrialBudget.Compute(await BytesAsync(Services!, cancel), Services!.FileName, Used, cancel);
            (Result, RowIssues, issues) = (answer.Result, answer.RowIssues, answer.TermIssues);
        }

        foreach (var issue in issues)
            Refuse(issue);
        if (RowIssues.Count > 0)
        {
            ModelState.AddModelError(
                nameof(Services),
                $"Die Datei ist fehlerhaft ({German.Count(RowIssues.Count, "Stelle", "Stellen")}, siehe Liste); nichts wurde berechnet."
            );
        }

        return Page();
    }

    /// <summary>At its field of the form; for a file with the field's name there.</summary>
    private void Refuse(TermIssue issue)
    {
        var value = issue.Value is null ? "" : $"„{issue.Value}“: ";
        if (Terms is null && TrialForm.PropertyOf(issue.Field) is { } property)
            ModelState.AddModelError($"{nameof(Input)}.{property}", value + issue.Reason);
        else
            ModelState.AddModelError(nameof(Terms), $"{issue.Field} {value}{issue.Reason}");
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
