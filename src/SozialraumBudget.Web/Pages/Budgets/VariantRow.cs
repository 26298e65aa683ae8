using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>A variant in the list.</summary>
public sealed class VariantRow
{
    /// <summary>More lines than this would make the list too wide.</summary>
    private const int MostLines = 3;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the model knows no cost types.</summary>
    public required string? Limits { get; init; }

    public required string? Counts { get; init; }

    public required int Steps { get; init; }

    /// <summary>The lines that count, by key.</summary>
    public required IReadOnlyList<LineView> Lines { get; init; }

    /// <summary>Null where the model only allocates.</summary>
    public required Money? Total { get; init; }

    /// <summary>Granted and not paid; null where the model allocates nothing.</summary>
    public required Money? Allocated { get; init; }

    /// <summary>To the version in force; null before the first.</summary>
    public required Money? Difference { get; init; }

    public required string State { get; init; }

    /// <summary>Not fixed yet.</summary>
    public required bool IsOpen { get; init; }

    public required VariantBasis? Basis { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string Author { get; init; }

    /// <param name="versions">Fixed versions with their lines, newest first.</param>
    internal static async Task<IReadOnlyList<VariantRow>> LoadAsync(
        AppDbContext db,
        AgreementTermStore terms,
        Guid agreementId,
        int year,
        IReadOnlyList<FixedBudget> versions,
        CancellationToken cancel
    )
    {
        var ids = await db
            .BudgetVariants.Where(v => v.AgreementId == agreementId && v.BudgetYear == year)
            .OrderBy(v => v.Created.At)
            .Select(v => new { v.Id, v.DatasetId })
            .ToListAsync(cancel);
        var bases = await VariantBasis.LoadAsync(db, [.. ids.Select(static v => v.DatasetId).OfType<Guid>().Distinct()], cancel);
        var rows = new List<VariantRow>();
        foreach (var id in ids)
        {
            var variant = (await VariantBudget.LoadAsync(db, terms, id.Id, cancel))!;
            rows.Add(Of(variant, versions, id.DatasetId is { } set ? bases.GetValueOrDefault(set) : null));
        }

        return rows;
    }

    /// <param name="rows">Of one agreement and so of one model: their lines and cost types make the columns.</param>
    /// <param name="mayFix">Each variant that is worked on leads to its fixing.</param>
    internal static DataTable<VariantRow> Table(IReadOnlyList<VariantRow> rows, bool mayFix)
    {
        var table = new DataTable<VariantRow>("Varianten")
            .Text("name", "Variante", static r => r.Name, href: static r => Links.Variant(r.Id))
            .Badge("stand", "Stand", static r => r.State, static r => r.State, static r => r.IsOpen ? BadgeKind.Info : BadgeKind.Success);
        if (rows.Any(static r => r.Limits is not null))
        {
            table
                .Text("grenzen", "Grenzen ab (€)", static r => r.Limits)
                .Text("faelle", "Fälle je Typ", static r => r.Counts)
                .Number("schritte", "Schritte", static r => r.Steps, href: static r => Links.Negotiation(r.Id))
                .Text("daten", "Basisjahr", static r => r.Basis == null ? null : r.Basis.Short, static r => r.Basis?.Href);
        }

        foreach (var line in rows is [{ Lines.Count: > 1 and <= MostLines } first, ..] ? first.Lines : [])
        {
            var key = line.Key;
            table.Money($"zeile-{key.ToLowerInvariant()}", key, r => r.AmountOf(key), why: r => r.Why(key));
        }

        if (mayFix)
            table.Actions(static r => r.IsOpen ? [new RowAction("Festsetzen", Links.Fixing(r.Id))] : []);

        if (rows.Any(static r => r.Allocated is not null))
            table.Money("zugewiesen", "Zugewiesen", static r => r.Allocated, why: static r => r.Why(BudgetSections.Allocated));

        return table
            .Money("gesamt", "Gesamt", static r => r.Total, why: static r => r.Why(BudgetSections.Total))
            .Money("differenz", "Δ zur Fassung", static r => r.Difference)
            .Text("von", "Angelegt von", static r => r.Author)
            .Moment("am", "Angelegt am", static r => r.Created)
            .SortBy("am")
            .Counting("Variante", "Varianten")
            .Empty("Noch keine Variante.", "Eine Variante hält fest, woraus das Budget gebildet wird, und nimmt die Verhandlung auf.");
    }

    /// <summary>A locked variant shows the amounts that were fixed.</summary>
    private static VariantRow Of(VariantBudget variant, IReadOnlyList<FixedBudget> versions, VariantBasis? basis)
    {
        var (budget, record) = (variant.Form(), versions.FirstOrDefault(v => v.VariantId == variant.Variant.Id));
        var view = record is null ? BudgetView.Of(budget) : BudgetView.Of(record, CaseAccess.Whole(record));
        return new VariantRow
        {
            Id = variant.Variant.Id,
            Name = variant.Variant.Name,
            Limits = budget.Cases is null ? null : string.Join(" · ", variant.Limits.From.Skip(1).Select(Limit)),
            Counts = budget.Cases is { } cases ? string.Join(" · ", cases.CostTypes.Select(static t => German.Number(t.Cases))) : null,
            Steps = variant.Adjustments.Count,
            Lines = view.Counted,
            Total = view.OnlyAllocates ? null : view.Total,
            Allocated = view.Allocated,
            Difference =
                versions.Count == 0 ? null : new AmountChange("Gesamtbudget", versions[0].Grant.Compared, view.Grant.Compared).Difference,
            IsOpen = variant.Variant.LockedAt is null,
            State = record is null ? "in Arbeit" : $"Fassung {record.Version}",
            Basis = basis,
            Created = variant.Variant.Created.At,
            Author = variant.Variant.Created.Name,
        };
    }

    private static string Limit(Money limit) => German.Editable(limit.Amount, limit.Amount == decimal.Truncate(limit.Amount) ? 0 : 2);

    private Money? AmountOf(string key) => Lines.FirstOrDefault(l => l.Key == key)?.Amount;

    private string Why(string section) => $"{Links.VariantDerivation(Id)}?teil={section}";
}
