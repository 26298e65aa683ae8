using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>The budget of an agreement and year: variants side by side and the fixed versions.</summary>
public sealed class IndexModel(AppDbContext db, AgreementTermStore terms) : PageModel
{
    public BudgetHead Head { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FixedBudget> Versions { get; private set; } = [];

    public DataTable<VariantRow> Variants { get; } = VariantRow.Table();

    /// <summary>Everything that can be compared.</summary>
    public IReadOnlyList<SelectListItem> Comparable { get; private set; } = [];

    /// <summary>Variants rest on cases: only who may see those sees them.</summary>
    public bool SeesVariants => User.IsInRole(nameof(Role.Controller)) || User.IsInRole(nameof(Role.AreaManager));

    public bool IsController => User.IsInRole(nameof(Role.Controller));

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await BudgetHead.FindAsync(db, agreementId, year, cancel) is not { } head || year < head.FirstYear
            || year > head.LastYear) return NotFound();

        Head = head;
        Versions = await db.FixedBudgets.AsNoTracking().Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .OrderByDescending(b => b.Version).ToListAsync(cancel);
        if (!SeesVariants) return Page();

        var rows = new List<VariantRow>();
        foreach (var id in await db.BudgetVariants.Where(v => v.AgreementId == agreementId && v.BudgetYear == year)
            .OrderBy(v => v.Created.At).Select(v => v.Id).ToListAsync(cancel))
        {
            rows.Add(VariantRow.Of((await VariantBudget.LoadAsync(db, terms, id, cancel))!, Versions));
        }

        Comparable = [.. Versions.Select(static v => new SelectListItem($"Fassung {v.Version} (festgesetzt)", v.Id.ToString())),
            .. rows.Select(static r => new SelectListItem(r.Name, r.Id.ToString()))];
        return await this.ListAsync(Variants, rows, cancel) ?? Page();
    }

    public Money? Change(FixedBudget version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Versions.FirstOrDefault(v => v.Version == version.Version - 1) is { } before ? version.Total - before.Total : null;
    }
}

/// <summary>A variant in the list.</summary>
public sealed class VariantRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Limits { get; init; }

    public required string Counts { get; init; }

    public required int Steps { get; init; }

    public required Money A { get; init; }

    public required Money B { get; init; }

    public required Money Total { get; init; }

    /// <summary>To the version in force; null before the first.</summary>
    public required Money? Difference { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string Author { get; init; }

    /// <param name="variant">The variant; a locked one shows the amounts that were fixed.</param>
    /// <param name="versions">Fixed versions, newest first.</param>
    internal static VariantRow Of(VariantBudget variant, IReadOnlyList<FixedBudget> versions)
    {
        var (budget, record) = (variant.Calculate(), versions.FirstOrDefault(v => v.VariantId == variant.Variant.Id));
        var total = record?.Total ?? budget.Total;
        return new VariantRow
        {
            Id = variant.Variant.Id,
            Name = variant.Variant.Name,
            Limits = string.Join(" · ", variant.Limits.From.Skip(1)
                .Select(static l => German.Editable(l.Amount, l.Amount == decimal.Truncate(l.Amount) ? 0 : 2))),
            Counts = string.Join(" · ", budget.CostTypes.Select(static t => German.Number(t.Cases))),
            Steps = variant.Adjustments.Count,
            A = record?.PartialBudgetA ?? budget.PartialBudgetA,
            B = record?.PartialBudgetB ?? budget.PartialBudgetB,
            Total = total,
            Difference = versions.Count == 0 ? null : total - versions[0].Total,
            State = record is null ? "in Arbeit" : $"Fassung {record.Version}",
            Created = variant.Variant.Created.At,
            Author = variant.Variant.Created.Name,
        };
    }

    internal static DataTable<VariantRow> Table() => new DataTable<VariantRow>("Varianten")
        .Text("name", "Variante", static r => r.Name, href: static r => Links.Variant(r.Id))
        .Badge("stand", "Stand", static r => r.State, static r => r.State,
            static r => r.State == "in Arbeit" ? BadgeKind.Info : BadgeKind.Success)
        .Text("grenzen", "Grenzen ab (€)", static r => r.Limits)
        .Text("faelle", "Fälle je Typ", static r => r.Counts)
        .Number("schritte", "Schritte", static r => r.Steps, href: static r => Links.Negotiation(r.Id))
        .Money("a", "A", static r => r.A, why: static r => $"{Links.VariantDerivation(r.Id)}?teil={BudgetSections.A}")
        .Money("b", "B", static r => r.B, why: static r => $"{Links.VariantDerivation(r.Id)}?teil={BudgetSections.PartialBudgetB}")
        .Money("gesamt", "Gesamt", static r => r.Total, why: static r => $"{Links.VariantDerivation(r.Id)}?teil={BudgetSections.Total}")
        .Money("differenz", "Δ zur Fassung", static r => r.Difference)
        .Text("von", "Angelegt von", static r => r.Author)
        .Moment("am", "Angelegt am", static r => r.Created)
        .SortBy("am").Counting("Variante", "Varianten")
        .Empty("Noch keine Variante.",
            "Eine Variante teilt die Fälle des Basisjahrs in Kostentypen und nimmt die Schritte der Verhandlung auf.");
}
