using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>
/// The frozen Rechenweg of a fixed budget: the whole down to the cost types, one part, the cases behind one cost type, or one case.
/// </summary>
[HeavyCall, Reads(ReadKind.Cases)]
public sealed class DerivationModel(AppDbContext db, ICurrentUser user, ReadNote reads) : PageModel
{
    private const string Due = "Rate-";

    public FixedBudget Budget { get; private set; } = null!;

    public BudgetHead Head { get; private set; } = null!;

    public CaseAccess Access { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    /// <summary>Cases behind the cost type that is shown; null where none are asked for or allowed.</summary>
    public DataTable<DerivedCase>? Cases { get; private set; }

    public int? CostType { get; private set; }

    /// <summary>The section of a due: "Rate-2026-Q1.1".</summary>
    public static string DueSection(DueKey key) => Due + key;

    public async Task<IActionResult> OnGetAsync(Guid id, string? teil, string? fall, CancellationToken cancel)
    {
        if (
            await db
                .FixedBudgets.AsNoTracking()
                .Include(b => b.CostTypes)
                .Include(b => b.Lines)
                .SingleOrDefaultAsync(b => b.Id == id, cancel)
                is not { } budget
            || await BudgetHead.FindAsync(db, budget.AgreementId, budget.BudgetYear, cancel) is not { } head
        )
        {
            return NotFound();
        }

        (Budget, Head) = (budget, head);
        Access = CaseAccess.Of(await CaseReader.SightAsync(db, user.Context, budget.AgreementId, cancel), budget);
        if (teil?.StartsWith(Due, StringComparison.Ordinal) == true)
        {
            if (!DueKey.TryParse(teil[Due.Length..], out var key))
                return NotFound();

            var due = await db
                .Dues.AsNoTracking()
                .SingleOrDefaultAsync(d => d.FixedBudgetId == id && d.Period == key.Period && d.Sequence == key.Sequence, cancel);
            return due is null ? NotFound() : Show(DerivationJson.Read(due.Derivation));
        }

        CostType = TypeOf(teil);
        if (Access.SeesCases && (CostType is not null || !string.IsNullOrEmpty(fall)))
        {
            var stored = await db.FixedBudgetSources.Where(s => s.FixedBudgetId == id).Select(s => s.Derivation).SingleAsync(cancel);
            var whole = DerivationJson.Read(stored);
            return await CasesAsync(whole, fall, cancel);
        }

        var isHidden = CostType is { } hidden && hidden < Access.Hidden.Count && Access.Hidden[hidden];
        if (!string.IsNullOrEmpty(fall) || isHidden)
            return NotFound();

        return Show(BudgetSections.Of(Access.Apply(DerivationJson.Read(budget.Derivation)), teil));
    }

    private IActionResult Show(Derivation? found)
    {
        if (found is null)
            return NotFound();

        Derivation = found;
        return Page();
    }

    private async Task<IActionResult> CasesAsync(Derivation whole, string? fall, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(fall))
        {
            return Show(
                Enumerable
                    .Range(0, Budget.CostTypes.Count)
                    .SelectMany(i => BudgetSections.CasesOf(whole, i))
                    .FirstOrDefault(c => c.Label == $"Fall {fall}")
            );
        }

        var id = Budget.Id;
        var cases = BudgetSections
            .CasesOf(whole, CostType!.Value)
            .Select(static c => new DerivedCase
            {
                Number = c.Label["Fall ".Length..],
                Cost = c.Amount,
                Source = c.Source ?? "",
            });
        Cases = new DataTable<DerivedCase>($"Fälle im Kostentyp {CostTypeLimits.Name(CostType.Value)}")
            .Text("fall", "Fall", static r => r.Number)
            .Money(
                "kosten",
                "Falljahreskosten",
                static r => r.Cost,
                sum: true,
                why: r => $"{Links.FixedBudgetDerivation(id)}?fall={Uri.EscapeDataString(r.Number)}"
            )
            .Text("hinweis", "Verhandlung", static r => r.Source)
            .Search("Fallnummer", static r => r.Number)
            .SortBy("fall")
            .Counting("Fall", "Fälle")
            .AskPurpose(ReadLog.Purposes)
            .Empty("Keine einzelnen Fälle.", "Der Wert dieses Kostentyps ist vereinbart, oder es zählt kein Fall darin.");
        reads.Of($"{Head.Area}, Budget {Budget.BudgetYear}, Fassung {Budget.Version}", agreementId: Budget.AgreementId);
        return await this.ListAsync(Cases, cases, cancel) ?? Show(BudgetSections.Of(whole, BudgetSections.CostType + CostType.Value));
    }

    private static int? TypeOf(string? section) =>
        section?.StartsWith(BudgetSections.CostType, StringComparison.Ordinal) == true
        && int.TryParse(section[BudgetSections.CostType.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < CostTypeLimits.MaximumCount
            ? index
            : null;
}

/// <summary>One case behind a mean.</summary>
public sealed class DerivedCase
{
    public required string Number { get; init; }

    public required Money Cost { get; init; }

    public required string Source { get; init; }
}
