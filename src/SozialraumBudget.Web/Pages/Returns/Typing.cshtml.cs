using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>Hours or cases of a return: a plain form that scripts make into a fast table; who may not type reads them.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
[Reads(ReadKind.Cases)]
public sealed class TypingModel(ReturnDesk desk, TypedSheets sheets, ReturnTyping typing, ICurrentUser user, ReadNote reads) : PageModel
{
    public ReturnDossier Dossier { get; private set; } = null!;

    public ReturnUploadKind Kind { get; private set; }

    public TypedSheet Sheet { get; private set; } = null!;

    /// <summary>The rows with empty ones behind them.</summary>
    public IReadOnlyList<TypedRow> Rows { get; private set; } = [];

    /// <summary>What the form was made from; comes back with it.</summary>
    public string Before { get; private set; } = "[]";

    /// <summary>Cells that somebody else changed differently.</summary>
    public IReadOnlyList<TypedConflict> Conflicts { get; private set; } = [];

    /// <summary>What is wrong with the rows that were saved.</summary>
    public IReadOnlyList<RowIssue> Issues { get; private set; } = [];

    public bool MayType => ReturnMoves.FillIn(Dossier.State, user.Context.Roles) is null;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, string table, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, table, cancel) is { } wrong)
            return wrong;
        Show(Sheet.Rows, Sheet.IsProposed ? [] : Sheet.Rows);
        return Page();
    }

    /// <summary>Keeps the rows and takes them over if they are right.</summary>
    public async Task<IActionResult> OnPostAsync(Guid agreementId, string period, string table, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, table, cancel) is { } wrong)
            return wrong;
        var result = await SaveAsync(takesOver: true, cancel);
        if (result.Rows is not { } rows)
            return Answered(result);
        TempData["Erledigt"] = $"{Kind.Title()}: {German.Count(rows, "Zeile", "Zeilen")} übernommen.";
        return Redirect(Links.ReturnTyping(agreementId, Dossier.Period, Kind));
    }

    /// <summary>Keeps the rows as a draft; scripts do so while somebody types.</summary>
    public async Task<IActionResult> OnPostDraftAsync(Guid agreementId, string period, string table, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, table, cancel) is { } wrong)
            return wrong;
        var result = await SaveAsync(takesOver: false, cancel);
        if (Request.GetTypedHeaders().Accept.Any(static a => a.MediaType == "application/json"))
            return new JsonResult(
                new
                {
                    saved = result is { Merge: not null, HasConflicts: false },
                    told = result.Refusal?.Text
                        ?? (
                            result.HasConflicts
                                ? "Jemand anderes hat dieselben Zellen geändert. „Speichern“ zeigt beide Fassungen."
                                : "Entwurf gespeichert."
                        ),
                    rows = result.Merge?.Rows.Select(static r => new { id = r.Id, cells = r.Cells }),
                    before = result.Merge is { } merge ? TypedText.Write(merge.Rows) : null,
                }
            );
        if (result.Refusal is not null || result.HasConflicts)
            return Answered(result);
        TempData["Erledigt"] = "Entwurf gespeichert. Er zählt, sobald Sie ihn übernehmen.";
        return Redirect(Links.ReturnTyping(agreementId, Dossier.Period, Kind));
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid agreementId, string period, string table, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, period, table, cancel) is { } wrong)
            return wrong;
        if (await typing.DiscardAsync(agreementId, Dossier.Period, Kind, cancel) is null)
            TempData["Erledigt"] = "Entwurf verworfen. Es gilt, was eingelesen ist.";
        return Redirect(Links.ReturnTyping(agreementId, Dossier.Period, Kind));
    }

    /// <summary>What is wrong with a cell; null where nothing is.</summary>
    public string? Wrong(int row, int column) =>
        Issues
            .FirstOrDefault(i => i.Severity == IssueSeverity.Error && i.Row == row + 2 && i.Column == Sheet.Format.Columns[column].Name)
            ?.Reason;

    /// <summary>Cells that are wrong, in reading order: the way to each.</summary>
    public IReadOnlyList<(int Row, int Column, string Reason)> WrongCells =>
        [
            .. from issue in Issues
            where issue is { Severity: IssueSeverity.Error, Row: not null, Column: not null }
            let cell = (Row: issue.Row!.Value - 2, Column: Sheet.Format.Columns.ToList().FindIndex(c => c.Name == issue.Column))
            where cell is { Row: >= 0, Column: >= 0 } && cell.Row < Rows.Count
            group issue.Reason by cell into wrong
            orderby wrong.Key
            select (wrong.Key.Row, wrong.Key.Column, wrong.First()),
        ];

    /// <summary>Row of the table that is shown, from 1.</summary>
    public int Number(string rowId) => Rows.Select(static (r, i) => (r.Id, i)).First(r => r.Id == rowId).i + 1;

    private PageResult Answered(TypedResult result)
    {
        if (result.Refusal is { } refusal)
            ModelState.AddModelError("", refusal.Text);
        (Conflicts, Issues) = (result.Merge?.Conflicts ?? [], result.Issues);
        if (Conflicts.Count > 0)
            ModelState.AddModelError("", "Jemand anderes hat dieselben Zellen geändert. Bitte je Zelle wählen und dann speichern.");
        if (Issues.Count(static i => i.Severity == IssueSeverity.Error) is > 0 and var errors)
            ModelState.AddModelError(
                "",
                $"{German.Count(errors, "Fehler", "Fehler")} in den Zeilen. Sie sind als Entwurf gespeichert und noch nicht übernommen."
            );
        var shown = result.Merge?.Rows ?? Typed(Request.Form);
        // What the other one stored is what the next saving begins with; where all is stored, that is what is shown.
        Show(shown, result.HasConflicts || result.Merge is null ? Sheet.Rows : shown);
        return Page();
    }

    private void Show(IReadOnlyList<TypedRow> rows, IReadOnlyList<TypedRow> before)
    {
        const int least = 10;
        const int blank = 3;
        var more = Math.Clamp(Math.Max(least - rows.Count, blank), 0, Math.Max(0, TypedSheets.MostRows - rows.Count));
        Before = TypedText.Write(before);
        Rows = MayType ? [.. rows, .. Enumerable.Range(0, more).Select(static _ => new TypedRow(Guid.NewGuid().ToString("N"), []))] : rows;
    }

    private Task<TypedResult> SaveAsync(bool takesOver, CancellationToken cancel)
    {
        var before = TypedText.Read(Request.Form["Vorher"]);
        return typing.SaveAsync(
            Dossier.AgreementId,
            Dossier.Period,
            Kind,
            new(before, Chosen(Typed(Request.Form), before), Request.Form["Ersetzt"] == "true", Request.Form["Stand"].ToString()),
            takesOver,
            cancel
        );
    }

    private List<TypedRow> Typed(IFormCollection form)
    {
        var columns = Enumerable.Range(0, Sheet.Format.Columns.Count).Select(i => form[FormattableString.Invariant($"z{i}")]).ToList();
        return
        [
            .. form["zeile"]
                .Select((id, row) => new TypedRow(id ?? "", [.. columns.Select(c => TypedText.Cell(row < c.Count ? c[row] : ""))]))
                .Take(TypedSheets.MostRows + 1),
        ];
    }

    /// <summary>Where somebody decided for what the other one wrote, that is it.</summary>
    private List<TypedRow> Chosen(List<TypedRow> rows, IReadOnlyList<TypedRow> theirs) =>
        rows.ConvertAll(row => new TypedRow(
            row.Id,
            [
                .. row.Cells.Select(
                    (cell, column) =>
                        Request.Form[FormattableString.Invariant($"wahl:{row.Id}:{column}")] == "ihres"
                            ? theirs.FirstOrDefault(t => t.Id == row.Id)?.Cell(column) ?? ""
                            : cell
                ),
            ]
        ));

    private async Task<IActionResult?> LoadAsync(Guid agreementId, string period, string table, CancellationToken cancel)
    {
        if (
            !Period.TryParse(period, out var asked)
            || ReturnUploadKinds.Find(table) is not { } kind
            || await desk.LoadAsync(agreementId, asked, cancel) is not { } dossier
        )
            return NotFound();
        (Dossier, Kind) = (dossier, kind);
        if (!user.Context.SeesCasesOf(dossier))
            return Forbid();
        Sheet = await sheets.LoadAsync(dossier, kind, cancel);
        reads.Of($"{dossier.Area}, {kind.Title()} {asked}", Sheet.Rows.Count, agreementId, dossier.AreaId);
        return null;
    }
}
