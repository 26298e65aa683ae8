using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>The lines of annual accounts as a plain form; who may not type reads them.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class TypingModel(AccountsDesk desk, AccountsIntake intake, ICurrentUser user) : PageModel
{
    private const int SpareRows = 5;
    private const int MostRows = 500;

    /// <summary>The sheet that the form was made from: somebody else's later one is not overwritten.</summary>
    [BindProperty]
    public Guid Seen { get; set; }

    [BindProperty, Display(Name = "Ausgewiesenes Ergebnis")]
    public decimal? Stated { get; set; }

    public AccountsDossier Dossier { get; private set; } = null!;

    public IReadOnlyList<TypedRow> Rows { get; private set; } = [];

    public IReadOnlyList<RowIssue> Issues { get; private set; } = [];

    public bool MayType => AccountsMoves.FillIn(Dossier.State, user.Context.Roles) is null;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        (Seen, Stated) = (Dossier.Sheet(Dossier.Version)?.Id ?? Guid.Empty, Dossier.Book.Stated?.Amount);
        Show([.. (await intake.RowsAsync(Dossier, cancel)).Select(Typed)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        if (!MayType)
            return Forbid();
        var rows = Read(Request.Form);
        if (ModelState.IsValid)
        {
            var input = AccountsInput.Typed(rows, AccountsInput.Result(Stated), Seen);
            var result = await intake.TakeAsync(agreementId, year, input, cancel);
            if (result.IsStored)
            {
                TempData["Erledigt"] = "Abschluss gespeichert. Einreichen können Sie ihn auf seiner Seite.";
                return Redirect(Links.AccountsYear(agreementId, year));
            }

            Issues = [.. result.Issues.Where(static i => i.Severity == IssueSeverity.Error)];
            ModelState.AddModelError(
                "",
                result.Refusal?.Text ?? $"{German.Count(Issues.Count, "Fehler", "Fehler")} in den Zeilen. Es wurde nichts gespeichert."
            );
        }

        foreach (var issue in Issues.Where(static i => i.Column is null))
            ModelState.AddModelError("", issue.Reason);
        Show(rows);
        return Page();
    }

    /// <summary>What is wrong with a cell; null where nothing is.</summary>
    public string? Wrong(int row, int column) =>
        Issues.FirstOrDefault(i => i.Row == row + 2 && i.Column == AccountsFormat.Format.Columns[column].Name)?.Reason;

    private void Show(IReadOnlyList<TypedRow> rows) =>
        Rows = MayType ? [.. rows, .. Enumerable.Range(0, SpareRows).Select(static _ => new TypedRow("", []))] : rows;

    /// <summary>A kind alone is a row that nobody filled in.</summary>
    private static List<TypedRow> Read(IFormCollection form)
    {
        var columns = Enumerable
            .Range(0, AccountsFormat.Format.Columns.Count)
            .Select(i => form[FormattableString.Invariant($"z{i}")])
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, Math.Min(columns.Max(static c => c.Count), MostRows))
                .Select(row => new TypedRow("", [.. columns.Select(c => TypedText.Cell(row < c.Count ? c[row] : ""))]))
                .Where(static row => row.Cells.Skip(1).Any(static c => c.Length > 0)),
        ];
    }

    private static TypedRow Typed(AccountsRow row) =>
        new("", [row.Kind, row.Text, Amount(row.Amount), Amount(row.LastYear), row.Posts is { } posts ? GermanNumber.Text(posts) : ""]);

    private static string Amount(Money? amount) => amount is { } known ? German.Editable(known.Amount, 2) : "";

    private async Task<bool> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }
}
