using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>The cases of an area in a base year.</summary>
[Reads(ReadKind.Cases)]
public sealed class CasesModel(AppDbContext db, AgreementTermStore terms, ReadNote reads, TimeProvider clock) : PageModel
{
    public AreaYear Data { get; private set; } = null!;

    public DataTable<CaseRow> Table { get; private set; } = null!;

    public IReadOnlyList<VariantChoice> Variants { get; private set; } = [];

    /// <summary>Variant whose cost types are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Variante { get; set; }

    public string Mean => German.Money(CaseFigures.Of(Data.Cases).Mean);

    /// <summary>What these of the cases cost together.</summary>
    public string Sum(Func<BaseYearCase, bool> which) => German.Money(CaseFigures.Of(Data.Cases.Where(which)).Sum);

    public async Task<IActionResult> OnGetAsync(int year, Guid areaId, Guid? stand, CancellationToken cancel)
    {
        if (await AreaYear.LoadAsync(db, year, areaId, stand, LocalDay.Today(clock), cancel) is not { } data)
            return NotFound();
        Data = data;
        Variants = await db
            .BudgetVariants.Where(v => v.DatasetId == data.Dataset.Id)
            .OrderBy(v => v.BudgetYear)
            .ThenBy(v => v.Name)
            .ThenBy(v => v.Id)
            .Select(v => new VariantChoice(v.Id, v.Name, v.BudgetYear))
            .ToListAsync(cancel);
        if (Variante is not null && Variants.All(v => v.Id != Variante))
            Variante = null;
        var types = Variante is { } id ? await TypesAsync(id, data.Cases, cancel) : null;
        var providers = data
            .Cases.SelectMany(static c => c.Lines.Select(static l => l.Line.Provider))
            .Distinct()
            .Order(StringComparer.Create(GermanCulture.Instance, true))
            .ToList();
        var options = types is null
            ? []
            : types.Values.Distinct().Order(StringComparer.Ordinal).Select(static t => new FilterOption(t, t)).ToList();
        Table = CaseRow.Table($"Fälle {data.Area} {year}", providers, options).AskPurpose(ReadLog.Purposes);
        reads.Of($"{data.Area}, Basisjahr {year}", areaId: areaId);
        var rows = data.Cases.Select(c => new CaseRow(c, data.CaseHref(c.CaseNumber), types?[c.CaseNumber]));
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public string VariantHref(Guid? variant)
    {
        var query = string.Join('&', new[] { Data.State, variant is null ? "" : $"variante={variant}" }.Where(static q => q.Length > 0));
        return query.Length == 0 ? Data.Href : $"{Data.Href}?{query}";
    }

    /// <summary>Cost type per case: by its costs, unless the negotiation moved it or left it out; "–" where the model has none.</summary>
    private async Task<Dictionary<string, string>> TypesAsync(Guid variantId, IReadOnlyList<BaseYearCase> cases, CancellationToken cancel)
    {
        var loaded = (await VariantBudget.LoadAsync(db, terms, variantId, cancel))!;
        var placed = (loaded.Form().Cases?.Cases ?? []).ToDictionary(
            static c => c.Case.CaseNumber,
            static c => c.IsIncluded ? CostTypeLimits.Name(c.CostType) : "ausgenommen",
            StringComparer.Ordinal
        );
        return cases.ToDictionary(static c => c.CaseNumber, c => placed.GetValueOrDefault(c.CaseNumber, "–"), StringComparer.Ordinal);
    }

    public sealed record VariantChoice(Guid Id, string Name, int Year);
}
