using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>The cases of an area in a base year.</summary>
public sealed class CasesModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public AreaYear Data { get; private set; } = null!;

    public DataTable<CaseRow> Table { get; private set; } = null!;

    public IReadOnlyList<VariantChoice> Variants { get; private set; } = [];

    /// <summary>Variant whose cost types are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Variante { get; set; }

    public string Mean => Data.Cases.Count == 0 ? "–" : German.Money(Money.Round(Data.Dataset.Sum.Amount / Data.Cases.Count));

    public async Task<IActionResult> OnGetAsync(int year, Guid areaId, Guid? stand, CancellationToken cancel)
    {
        if (await AreaYear.LoadAsync(db, year, areaId, stand, LocalDay.Today(clock), cancel) is not { } data) return NotFound();
        Data = data;
        Variants = await db.BudgetVariants.Where(v => v.DatasetId == data.Dataset.Id).OrderBy(v => v.BudgetYear).ThenBy(v => v.Name)
            .ThenBy(v => v.Id)
            .Select(v => new VariantChoice(v.Id, v.Name, v.BudgetYear)).ToListAsync(cancel);
        if (Variante is not null && Variants.All(v => v.Id != Variante)) Variante = null;
        var types = Variante is { } id ? await TypesAsync(id, data.Cases, cancel) : null;
        var providers = data.Cases.SelectMany(static c => c.Lines.Select(static l => l.Line.Provider)).Distinct()
            .Order(StringComparer.Create(GermanCulture.Instance, true)).ToList();
        var options = types is null
            ? [] : types.Values.Distinct().Order(StringComparer.Ordinal).Select(static t => new FilterOption(t, t)).ToList();
        Table = CaseRow.Table($"Fälle {data.Area} {year}", providers, options);
        var rows = data.Cases.Select(c => new CaseRow(c, data.CaseHref(c.CaseNumber), types?[c.CaseNumber]));
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public string VariantHref(Guid? variant)
    {
        var query = string.Join('&', new[] { Data.State, variant is null ? "" : $"variante={variant}" }.Where(static q => q.Length > 0));
        return query.Length == 0 ? Data.Href : $"{Data.Href}?{query}";
    }

    /// <summary>Cost type per case: by its costs, unless the negotiation moved it or left it out.</summary>
    private async Task<Dictionary<string, string>> TypesAsync(Guid variantId, IReadOnlyList<BaseYearCase> cases, CancellationToken cancel)
    {
        var variant = await db.BudgetVariants.AsNoTracking().Include(v => v.Adjustments).SingleAsync(v => v.Id == variantId, cancel);
        var limits = new CostTypeLimits(variant.Limits.Select(static l => new Money(l)).ToList());
        var types = cases.ToDictionary(static c => c.CaseNumber, c => CostTypeLimits.Name(limits.Classify(c.AnnualCost)));
        foreach (var step in variant.Adjustments.Where(a => a.Kind == AdjustmentKind.Move && a.CostType < limits.Count)
            .OrderBy(static a => a.Position))
        {
            if (types.ContainsKey(step.CaseNumber!)) types[step.CaseNumber!] = CostTypeLimits.Name(step.CostType!.Value);
        }

        var last = variant.Adjustments.Where(static a => a.Kind is AdjustmentKind.Exclude or AdjustmentKind.Include)
            .OrderBy(static a => a.Position)
            .GroupBy(static a => a.CaseNumber!).Select(static g => g.Last());
        foreach (var step in last.Where(s => s.Kind == AdjustmentKind.Exclude && types.ContainsKey(s.CaseNumber!))) types[
            step.CaseNumber!] = "ausgenommen";
        return types;
    }

    public sealed record VariantChoice(Guid Id, string Name, int Year);
}
