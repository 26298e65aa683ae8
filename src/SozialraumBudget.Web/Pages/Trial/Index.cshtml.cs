using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Proberechnung: computes a budget from a file and terms and shows it; nothing is stored.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
public sealed class IndexModel : PageModel
{
    private const int LargestRequest = 72 * 1024 * 1024;

    public const string Example =
        """
        {
          "base_year": 2024,
          "budget_year": 2026,
          "area": "Nordost",
          "lead_provider": "Jugendhilfe Nordost gGmbH",
          "cost_type_limits": [0, 5000, 12000, 25000, 45000],
          "increases": ["0.035", "0.042"],
          "share_b": "0.06",
          "paid_share": "0.95",
          "excluded": [],
          "retention_weights": { "controlling data": 2, "annual accounts": 2, "volunteers": 1 },
          "bonus_share": "0.01"
        }
        """;

    [BindProperty, Display(Name = "Basisjahr-Datei"), Required(ErrorMessage = "Bitte die Basisjahr-Datei auswählen.")]
    public IFormFile? Services { get; set; }

    [BindProperty, Display(Name = "Konditionen"), Required(ErrorMessage = "Bitte die Konditionen angeben.")]
    public string? Terms { get; set; } = Example;

    public TrialBudget? Result { get; private set; }

    public TrialTerms? Used { get; private set; }

    public IReadOnlyList<RowIssue> RowIssues { get; private set; } = [];

    /// <summary>The whole tree, so that every figure leads down to its rows.</summary>
    public Derivation Total => BudgetDerivation.Total(Result!.Budget);

    public Derivation Payable => BudgetDerivation.Payable(Result!.Budget, Total);

    public IEnumerable<(string Name, Money Amount)> Parts =>
        RetentionSchedule.ByCondition(Result!.Budget.Retention, Result.Budget.Terms.Conditions).Zip(Result.Budget.Terms.Conditions, static (amount, c) => (c.Name, amount));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var (terms, issues) = TrialTermsReader.Read(Encoding.UTF8.GetBytes(Terms!));
        if (terms is not null)
        {
            var bytes = new byte[Services!.Length];
            await using (var stream = Services.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancel);
            var answer = TrialBudget.Compute(bytes, Services.FileName, terms, cancel);
            (Used, Result, RowIssues, issues) = (terms, answer.Result, answer.RowIssues, answer.TermIssues);
        }

        foreach (var issue in issues) ModelState.AddModelError(nameof(Terms), issue.Value is null ? $"{issue.Field}: {issue.Reason}" : $"{issue.Field} „{issue.Value}“: {issue.Reason}");
        if (RowIssues.Count > 0) ModelState.AddModelError(nameof(Services), $"Die Datei ist fehlerhaft ({RowIssues.Count} Stellen, siehe Liste); nichts wurde berechnet.");
        return Page();
    }
}
