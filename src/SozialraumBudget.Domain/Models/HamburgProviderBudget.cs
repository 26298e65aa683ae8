using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>A subject-related service: units of the previous year at the agreed rate.</summary>
public sealed record SubjectService(string Name, decimal Units, Money Rate);

/// <summary>What a provider budget of Hamburg is formed from.</summary>
/// <param name="ObjectRelated">Actual costs by service.</param>
/// <param name="EarmarkShare">Share for networking: inside the subject-related sum, added to the object-related one.</param>
/// <param name="Increases">Tariff increases from the second year on, in order; a year without one stays as it was.</param>
public sealed record HamburgProviderFacts(
    BudgetYear FirstYear,
    int Years,
    IReadOnlyList<SubjectService> SubjectRelated,
    IReadOnlyList<NamedAmount> ObjectRelated,
    Share EarmarkShare,
    IReadOnlyList<Increase> Increases
);

/// <summary>One of the years that a provider budget is fixed for.</summary>
/// <param name="SubjectRelated">Part of the total.</param>
/// <param name="ObjectRelated">The rest of it, with the earmark that is added.</param>
/// <param name="Earmark">For networking, in both parts.</param>
public sealed record HamburgProviderYear(BudgetYear Year, Traced Total, Traced SubjectRelated, Traced ObjectRelated, Traced Earmark)
{
    public IReadOnlyList<Traced> Dues => EqualDues.Of(Total, EqualDues.Months);
}

/// <summary>
/// Hamburg provider budget (section 7 in docs/rules.md): first total = subject-related + object-related + earmark that is added; year k =
/// round(first total × increases up to k), the earmark likewise.
/// </summary>
public sealed class HamburgProviderBudget
{
    private HamburgProviderBudget(HamburgProviderFacts facts)
    {
        SubjectRelated = [.. facts.SubjectRelated.Select(One)];
        ObjectRelated =
        [
            .. facts.ObjectRelated.Select(static o => new NamedPart(o.Name, Traced.Input(o.Name, o.Amount, "tatsächliche Kosten"))),
        ];
        var (subject, objects) = (
            Traced.Sum("Subjektbezogen", "Summe der Leistungen", Amounts(SubjectRelated)).Named("Subjekt"),
            Traced.Sum("Objektbezogen", "Summe der Kosten", Amounts(ObjectRelated)).Named("Objekt")
        );
        var share = Traced.Input("Anteil für Vernetzung", facts.EarmarkShare);
        EarmarkWithin = Traced
            .RoundedProduct(
                "Vernetzung, im subjektbezogenen Teil enthalten",
                $"gerundet(subjektbezogen × {facts.EarmarkShare})",
                subject,
                share
            )
            .Named("Enthalten");
        EarmarkAdded = Traced
            .RoundedProduct("Vernetzung, zum objektbezogenen Teil dazu", $"gerundet(objektbezogen × {facts.EarmarkShare})", objects, share)
            .Named("Dazu");
        Base = Traced
            .Sum("Budget des ersten Jahres", "subjektbezogen + objektbezogen + Vernetzung dazu", [subject, objects, EarmarkAdded])
            .Named("Erstes");
        Earmark = Traced.Sum("Vernetzung", "enthalten + dazu", [EarmarkWithin, EarmarkAdded]).Named("Vernetzung");
        Years = [.. Enumerable.Range(0, facts.Years).Select(k => Year(facts, subject, k))];
    }

    public IReadOnlyList<NamedPart> SubjectRelated { get; }

    public IReadOnlyList<NamedPart> ObjectRelated { get; }

    /// <summary>Inside the subject-related sum: the rates hold it as under-utilisation.</summary>
    public Traced EarmarkWithin { get; }

    /// <summary>Added to the object-related sum.</summary>
    public Traced EarmarkAdded { get; }

    /// <summary>Total of the first year.</summary>
    public Traced Base { get; }

    /// <summary>Of the first year: within + added.</summary>
    public Traced Earmark { get; }

    public IReadOnlyList<HamburgProviderYear> Years { get; }

    public static HamburgProviderBudget Of(HamburgProviderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(facts);
    }

    public Derivation Explain() =>
        Traced
            .Group(
                "Trägerbudget",
                [Base, Earmark, EarmarkWithin, EarmarkAdded, .. Years.SelectMany(static y => new[] { y.Total, y.Earmark }.Concat(y.Dues))]
            )
            .Explain();

    private static Traced[] Amounts(IReadOnlyList<NamedPart> parts) => [.. parts.Select(static p => p.Amount)];

    private static NamedPart One(SubjectService service) =>
        new(
            service.Name,
            Traced.RoundedProduct(
                service.Name,
                "gerundet(Einheiten des Vorjahrs × Satz)",
                Traced.Number("Einheiten des Vorjahrs", service.Units, "Einheiten"),
                Traced.Input("vereinbarter Satz", service.Rate)
            )
        );

    private HamburgProviderYear Year(HamburgProviderFacts facts, Traced subject, int k)
    {
        const string Formula = "gerundet(erstes Jahr × Steigerungen bis dahin)";
        var year = new BudgetYear(facts.FirstYear.Year + k);
        List<Increase> increases = [.. facts.Increases.Take(k)];
        var total = Traced.Increased($"Budget {year}", Formula, Base, increases).Named($"Jahr-{year}");
        var part = Traced.Increased($"Subjektbezogen {year}", Formula, subject, increases).Named($"Subjekt-{year}");
        return new(
            year,
            total,
            part,
            Traced.Difference($"Objektbezogen {year}", "Budget − subjektbezogener Teil", total, part),
            Traced.Increased($"Vernetzung {year}", Formula, Earmark, increases)
        );
    }
}
