using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

public sealed class IndexModel(AppDbContext db, SelectedYear year, PayoutPreparation preparation, TimeProvider clock) : PageModel
{
    private const int MostAtOnce = 200;

    /// <summary>Check boxes of the list.</summary>
    [BindProperty]
    public List<string> Ids { get; set; } = [];

    public DataTable<PayoutRow> Table { get; } = new DataTable<PayoutRow>("Auszahlungen");

    public IReadOnlyList<PayoutRow> Rows { get; private set; } = [];

    /// <summary>What came of preparing; empty when nothing was tried.</summary>
    public IReadOnlyList<PreparationResult> Results { get; private set; } = [];

    public int Year => year.Value;

    public bool MayPrepare => User.IsInRole(nameof(Role.Controller));

    public bool MayExport => User.IsInRole(nameof(Role.Controller)) || User.IsInRole(nameof(Role.Approver));

    public Money DueNow => Sum(PayoutStep.Due, PayoutStep.Overdue);

    public Money Waiting => Sum(PayoutStep.Prepared);

    public Money Paid => Sum(PayoutStep.Approved);

    public int Count(params PayoutStep[] steps) => Rows.Count(r => steps.Contains(r.Step));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayPrepare) return Forbid();

        if (Ids.Count is 0 or > MostAtOnce)
        {
            ModelState.AddModelError("",
                Ids.Count == 0 ? "Bitte mindestens eine Rate ankreuzen." : $"Bitte höchstens {MostAtOnce} Raten auf einmal vorbereiten.");
            return await ShowAsync(cancel);
        }

        var before = await PayoutList.LoadAsync(db, Year, LocalDay.Today(clock), cancel);
        var results = new List<PreparationResult>();
        foreach (var key in Ids.Distinct(StringComparer.Ordinal))
        {
            if (PayoutSelection.Parse(key) is not { } wanted
                || before.FirstOrDefault(r => r.Key == key && r.AgreementId == wanted.AgreementId) is not { } row)
            {
                results.Add(new("Unbekannte Rate", null, null, "Diese Rate gibt es in diesem Budgetjahr nicht."));
                continue;
            }

            var (payout, refusal) = wanted.Sequence == 0
                ? await preparation.PrepareRetentionAsync(wanted.AgreementId, Year, cancellation: cancel)
                : await preparation.PrepareAsync(wanted.AgreementId, Year, wanted.Quarter, wanted.Sequence, cancellation: cancel);
            results.Add(new($"{row.Area} · {row.Period}", payout?.Id, payout?.Amount, refusal?.Text, payout?.Deductions));
        }

        Results = results;
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Rows = await PayoutList.LoadAsync(db, Year, LocalDay.Today(clock), cancel);
        Define();
        return await this.ListAsync(Table, Rows.OrderBy(static r => r.Step).ThenBy(static r => r.DueOn)
            .ThenBy(static r => r.Area, StringComparer.Ordinal).ThenBy(static r => r.Key, StringComparer.Ordinal), cancel) ?? Page();
    }

    private Money Sum(params PayoutStep[] steps) => Money.Sum(Rows.Where(r => steps.Contains(r.Step)).Select(static r => r.Amount));

    private void Define()
    {
        Table
            .Text("bereich", "Sozialraum", r => r.Area, href: r => r switch
            {
                { PayoutId: { } id } => Links.Payout(id),
                _ when MayPrepare && r.Step.CanBePrepared() => Links.PreparePayout(r.AgreementId, r.Quarter, r.Sequence),
                _ => Links.Ledger(r.AgreementId),
            })
            .Text("traeger", "Träger", r => r.Provider)
            .Text("quartal", "Quartal", r => r.Quarter * 10 + r.Sequence, static r => r.Period)
            .Badge("stand", "Stand", r => (int)r.Step, static r => r.Step.Title() + (r.Exported ? ", übergeben" : ""),
                static r => r.Step.Kind())
            .Money("betrag", "Auszahlung", r => r.Counts ? r.Amount : null, sum: true,
                why: static r => r.PayoutId is { } id ? Links.PayoutDerivation(id)
                : r.Sequence == 0 ? Links.Ledger(r.AgreementId) : Links.Instalment(r.AgreementId, r.Quarter, r.Sequence))
            .Date("faellig", "Fällig am", r => r.DueOn)
            .Money("rate", "Rate", r => r.Counts ? r.Instalment : null, sum: true)
            .Money("einbehalt", "Einbehalt frei", r => r.Counts ? r.Released : null, sum: true)
            .Money("abzuege", "Abzüge", r => r.Counts ? r.Deductions : null, sum: true)
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter("stand", "Stand", [new("offen", "zu erledigen"), .. Enum.GetValues<PayoutStep>()
                .Select(static s => new FilterOption(s.ToString(), s.Title()))],
                static (rows, value) => value == "offen"
                    ? rows.Where(r => r.Step <= PayoutStep.Prepared)
                    : rows.Where(r => r.Step.ToString() == value))
            .Filter("quartal", "Quartal", [.. Enumerable.Range(1, 4).Select(static q => new FilterOption($"{q}", $"Q{q}"))],
                static (rows, value) => rows.Where(r => r.Quarter.ToString(GermanCulture.Instance) == value))
            .Counting("Zeile", "Zeilen")
            .Empty("Für dieses Jahr ist noch kein Budget festgesetzt.", "Raten entstehen, wenn ein Budget festgesetzt wird.",
                Links.Agreements, "Zu den Vereinbarungen");
        if (MayPrepare) Table.Select("Ids", "vorbereiten", static r => r.Step.CanBePrepared() ? r.Key : null);
    }
}

/// <summary>One line of the result: what was to be prepared, and the payout or the reason why there is none.</summary>
public sealed record PreparationResult(string What, Guid? PayoutId, Money? Amount, string? Reason, Money? Deductions = null);
