using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Berlin Steglitz-Zehlendorf (section 7 in docs/rules.md): <see cref="SteglitzZehlendorfAllocation"/>; every product is allocated and
/// nothing is paid. The actual of a product, once it is known, stands beside its allocation.
/// </summary>
public sealed class SteglitzZehlendorfModel : RecordModel
{
    private const string Usual = "Modell Steglitz-Zehlendorf, üblicher Wert";
    private const string Products = "Produkte";
    private const string UnitCosts = "Stückkosten der Bezirke";

    public override string Key => "steglitz-zehlendorf";

    public override string Title => "Virtuelle Zuweisung (Steglitz-Zehlendorf)";

    public override string Description =>
        "Je Produkt die Zahl der Fälle mal Median der Stückkosten aller Bezirke; zugewiesen und nicht gezahlt, "
        + "für zwei Haushaltsjahre, daneben das Ist.";

    public override string Closing =>
        "Zuweisung und Ist stehen je Produkt nebeneinander und gehen in den nächsten Doppelhaushalt; "
        + "gezahlt wird nach diesem Modell nichts.";

    /// <summary>Nothing is paid; it is reported by the quarter.</summary>
    public override PeriodKind PaidPer => PeriodKind.Quarter;

    public override bool Pays => false;

    public override bool IsEvaluated => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
    [.. TermsWith(Usual).Where(static t => t.Key is not (TermKey.PayoutDueDays or TermKey.PreparationDays or TermKey.AccountsDueDate))];

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("product", "Produkt", FactUnit.Text, Products),
        new("cases", "Fälle", FactUnit.Number, Products),
        new("actual", "Ist", FactUnit.Money, Products, Required: false),
        new("of_product", "Produkt", FactUnit.Text, UnitCosts),
        new("district", "Bezirk", FactUnit.Text, UnitCosts),
        new("unit_cost", "Kosten eines Falls", FactUnit.Money, UnitCosts),
    ];

    public override string? Objection(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<string> names = [.. record.Rows(Products).Select(static r => Name(r, "product"))];
        List<string> priced = [.. record.Rows(UnitCosts).Select(static r => Name(r, "of_product"))];
        return names.Count == 0 ? "Produkte: bitte mindestens eines angeben."
            : names.GroupBy(static n => n).FirstOrDefault(static g => g.Count() > 1) is { } twice ? $"Produkt {twice.Key}: steht zweimal."
            : names.Except(priced).FirstOrDefault() is { } without ? $"Produkt {without}: es fehlen die Stückkosten der Bezirke."
            : priced.Except(names).FirstOrDefault() is { } unknown ? $"Stückkosten: das Produkt {unknown} steht nicht unter den Produkten."
            : null;
    }

    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        var allocation = Of(record, record.Rows(Products));
        foreach (var (i, product) in allocation.Products.Index())
        {
            yield return new(
                $"P{i + 1}",
                product.Product.Name,
                CaseWork(terms),
                BudgetLineKind.Allocated,
                product.Allocation.Named($"P{i + 1}")
            );
        }

        foreach (var (i, row) in record.Rows(Products).Index())
        {
            if (Actual(row) is { } actual)
            {
                var title = $"Ist: {Name(row, "product")}";
                yield return new($"I{i + 1}", title, null, BudgetLineKind.Beside, Traced.Input(title, actual, "Angabe zum Produkt"));
            }
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Money> Actuals(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record
            .Rows(Products)
            .Select(static r => (Name: Name(r, "product"), Actual: Actual(r)))
            .Where(static r => r.Actual is not null)
            .ToDictionary(static r => r.Name, static r => r.Actual!.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// Allocation − actual of the products whose actual is known, and in sum over those; null while no actual is. A product without actual
    /// is left out on both sides, so that it does not look like money saved.
    /// </summary>
    public static SteglitzZehlendorfAllocation? Deviation(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<IReadOnlyDictionary<string, string>> known = [.. record.Rows(Products).Where(static r => Actual(r) is not null)];
        return known.Count == 0 ? null : Of(record, known);
    }

    /// <summary>Products whose actual is not known yet, by name.</summary>
    public static IReadOnlyList<string> WithoutActual(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [.. record.Rows(Products).Where(static r => Actual(r) is null).Select(static r => Name(r, "product"))];
    }

    private static SteglitzZehlendorfAllocation Of(FactRecord record, IEnumerable<IReadOnlyDictionary<string, string>> products)
    {
        var costs = record
            .Rows(UnitCosts)
            .ToLookup(static r => Name(r, "of_product"), static r => FactRecord.Money(r, "unit_cost"), StringComparer.Ordinal);
        return SteglitzZehlendorfAllocation.Of([
            .. products.Select(r => new AllocatedProduct(
                Name(r, "product"),
                FactRecord.Number(r, "cases"),
                [.. costs[Name(r, "product")]],
                Actual(r) ?? Money.Zero
            )),
        ]);
    }

    private static string Name(IReadOnlyDictionary<string, string> row, string key) => row[key].Trim();

    private static Money? Actual(IReadOnlyDictionary<string, string> row) =>
        string.IsNullOrWhiteSpace(row.GetValueOrDefault("actual")) ? null : FactRecord.Money(row, "actual");
}
