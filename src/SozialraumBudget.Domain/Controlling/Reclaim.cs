using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// What the city paid other providers in a period, whole invoices, by who bears them: the provider's part is reclaimed in the quarterly
/// statement (rule 4.7 in docs/rules.md). One-off costs are the provider's own and not among them.
/// </summary>
public sealed class Reclaim
{
    private Reclaim(IReadOnlyList<InvoicePart> paid)
    {
        Invoices = [.. paid.Select(static p => p.Cost)];
        Prefinanced = Traced.RoundedSum("Vorfinanziert", "gerundet(Summe der bezahlten Rechnungen)", [.. paid.Select(static p => p.Whole)]);
        Reclaimed = Part("Rückforderung", paid, CostBearer.Provider);
        BorneByOffice = Part("Vom ASD getragen", paid, CostBearer.Office);
        BorneByCity = Part("Von der Stadt getragen", paid, CostBearer.City);
    }

    /// <summary>The invoices paid in the period.</summary>
    public IReadOnlyList<ExternalCost> Invoices { get; }

    /// <summary>All of them together.</summary>
    public Traced Prefinanced { get; }

    /// <summary>What the lead provider gives back.</summary>
    public Traced Reclaimed { get; }

    public Traced BorneByOffice { get; }

    public Traced BorneByCity { get; }

    internal static Reclaim Of(IEnumerable<ExternalCost> costs, ConsumptionTerms terms) =>
        new([
            .. costs
                .Where(c => c.Kind == ExternalCostKind.External && terms.Period.Contains(c.PaidOn))
                .Select(c => InvoicePart.All(c, terms.Bearing)),
        ]);

    private static Traced Part(string label, IReadOnlyList<InvoicePart> paid, CostBearer bearer) =>
        Traced.RoundedSum(
            label,
            "gerundet(Summe der Anteile an bezahlten Rechnungen)",
            [.. paid.Select(p => p.BorneBy(bearer)).OfType<Traced>()]
        );
}
