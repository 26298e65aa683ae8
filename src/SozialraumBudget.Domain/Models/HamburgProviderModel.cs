using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Hamburg provider budget (section 7 in docs/rules.md): <see cref="HamburgProviderBudget"/> of the agreement's year in twelve monthly
/// dues, subject- and object-related parts apart. The increases are those of the agreement, from the second year on.
/// </summary>
public sealed class HamburgProviderModel : RecordModel
{
    private const string Usual = "Hamburger Trägerbudget, üblicher Wert";
    private const string Subject = "Subjektbezogene Leistungen";
    private const string Objects = "Objektbezogene Leistungen";
    private const string Networking = "V";

    public override string Key => "hamburg-provider";

    public override string Title => "Trägerbudget (Hamburg)";

    public override string Description =>
        "Subjektbezogene Leistungen nach Einheiten des Vorjahrs, objektbezogene nach Kosten, darin Mittel für Vernetzung; "
        + "für fünf Jahre fest, mit den Tarifsteigerungen; zwölf Monatsraten.";

    public override string Closing =>
        "Das Budget gilt fünf Jahre fest; Plan und Ist zeigen, ob die Leistungen es tragen. "
        + "Über Streit entscheidet die Schlichtungsstelle.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override string EarmarkedLine => Networking;

    public override string ArbitrationBody => "Schlichtungsstelle";

    public override IReadOnlyList<TermDefinition> Terms { get; } =
        TermsWith(
            Usual,
            TermCatalogue.Optional(TermKey.Increases),
            TermCatalogue.LegalBasis(TermKey.LegalBasisCaseIndependent),
            TermCatalogue.Optional(TermKey.EarmarkYears, "2", "üblicher Wert")
        );

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("first_year", "Erstes Jahr", FactUnit.Count),
        new("earmark_share", "Anteil für Vernetzung", FactUnit.Share),
        new("service", "Leistung", FactUnit.Text, Subject),
        new("units", "Einheiten des Vorjahrs", FactUnit.Number, Subject),
        new("rate", "Satz je Einheit", FactUnit.Money, Subject),
        new("object", "Leistung", FactUnit.Text, Objects),
        new("cost", "Tatsächliche Kosten", FactUnit.Money, Objects),
    ];

    public override string? Objection(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return FactRecord.Number(record.Values, "first_year") is < 1900 or > 2900 ? "Erstes Jahr: bitte ein Jahr wie 2026 angeben." : null;
    }

    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(terms);
        var first = new BudgetYear((int)FactRecord.Number(record.Values, "first_year"));
        var years = Math.Max(terms.Year.Year - first.Year, 0) + 1;
        var budget = HamburgProviderBudget.Of(
            new(
                first,
                years,
                [
                    .. record
                        .Rows(Subject)
                        .Select(static r => new SubjectService(r["service"], FactRecord.Number(r, "units"), FactRecord.Money(r, "rate"))),
                ],
                [.. record.Rows(Objects).Select(static r => new NamedAmount(r["object"], FactRecord.Money(r, "cost")))],
                record.Share("earmark_share"),
                terms.Increases
            )
        );
        var year = budget.Years[^1];
        var (subject, objects) = (year.SubjectRelated.Named("S"), year.ObjectRelated);
        return
        [
            new("S", "Subjektbezogener Teil, mit Vernetzung", CaseWork(terms), BudgetLineKind.CaseRelated, subject),
            new(
                "O",
                "Objektbezogener Teil, mit Vernetzung",
                terms.LegalBasis(TermKey.LegalBasisCaseIndependent),
                BudgetLineKind.CaseIndependent,
                objects
            ),
            new(Networking, "Vernetzung, in beiden Teilen enthalten", null, BudgetLineKind.Within, year.Earmark),
        ];
    }
}
