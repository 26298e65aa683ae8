using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Siegen (section 7 in docs/rules.md): <see cref="SiegenBudget"/>; the flexible part is paid in twelve monthly dues and stands by provider
/// of the consortium, the stationary part is allocated: its helps are paid by daily rates, and the sum of both is a target.
/// </summary>
public sealed class SiegenModel : RecordModel
{
    private const string Usual = "Siegener Modell, üblicher Wert";
    private const string Flexible = "Flexibler Teil";
    private const string Moves = "Vermiedene oder zurückgeholte stationäre Hilfen";
    private const string Consortium = "Trägerverbund";

    public override string Key => "siegen";

    public override string Title => "Siegener Modell";

    public override string Description =>
        "Ein flexibler Teil in zwölf Monatsraten, nach Gewicht auf den Trägerverbund verteilt, und ein stationärer Teil; "
        + "vermiedene und zurückgeholte stationäre Hilfen verschieben Mittel in den flexiblen Teil.";

    public override string Closing =>
        "Die Summe beider Teile ist ein Ziel und keine Sperre; Plan und Ist gehen in den nächsten Controlling-Workshop.";

    public override PeriodKind PaidPer => PeriodKind.Month;

    public override int WorkshopsPerYear => 2;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
        TermsWith(Usual, TermCatalogue.LegalBasis(TermKey.LegalBasisOwnResidential));

    public override IReadOnlyList<FactField> Fields { get; } =
    [
        new("stationary", "Stationärer Teil", FactUnit.Money),
        new("position", "Position", FactUnit.Text, Flexible),
        new("amount", "Betrag", FactUnit.Money, Flexible),
        new("case", "Fallnummer", FactUnit.Text, Moves, MayBeEmpty: true),
        new("kind", "Was geschah", FactUnit.Text, Moves, Choices: ["vermieden", "zurückgeholt"]),
        new("reason", "Begründung", FactUnit.Text, Moves),
        new("months", "Monate", FactUnit.Number, Moves),
        new("monthly_cost", "Kosten im Monat", FactUnit.Money, Moves),
        new("share", "Vereinbarter Anteil", FactUnit.Share, Moves),
        new("signed_provider", "Für den Verbund gezeichnet (Name, Tag)", FactUnit.Text, Moves),
        new("signed_office", "Für das Amt gezeichnet (Name, Tag)", FactUnit.Text, Moves),
        new("name", "Träger", FactUnit.Text, Consortium, MayBeEmpty: true),
        new("weight", "Gewicht", FactUnit.Number, Consortium),
    ];

    public override string SignedGroup => Moves;

    public override string? Objection(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var moves = record.Rows(Moves);
        return record.Rows(Consortium) is { Count: > 0 } members && members.All(static r => FactRecord.Number(r, "weight") == 0)
                ? "Gewicht: mindestens ein Träger hat mehr als 0, sonst lässt sich nichts aufteilen."
            : moves.Any(static r => Share.Parse(r["share"]).Value > 1) ? "Vereinbarter Anteil: höchstens 100 %."
            : moves.GroupBy(static r => r["case"].Trim()).FirstOrDefault(static g => g.Count() > 1) is { } twice
                ? $"Fallnummer {twice.Key}: steht zweimal; die Monate bitte in einer Zeile zusammenfassen."
            : null;
    }

    /// <summary>Moves are numbered in the Rechenweg: who reads it need not be one who may see cases.</summary>
    protected override IEnumerable<BudgetLine> Lines(FactRecord record, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(terms);
        var budget = Of(record);
        foreach (var (i, part) in budget.Consortium.Index())
            yield return new($"T{i + 1}", $"Flexibler Teil: {part.Name}", CaseWork(terms), BudgetLineKind.CaseRelated, part.Amount);
        if (budget.Consortium.Count == 0)
            yield return new("F", "Flexibler Teil", CaseWork(terms), BudgetLineKind.CaseRelated, budget.FlexibleAfter.Named("F"));
        yield return new(
            "S",
            "Stationärer Teil",
            terms.LegalBasis(TermKey.LegalBasisOwnResidential),
            BudgetLineKind.Allocated,
            budget.StationaryAfter.Named("S")
        );
    }

    /// <summary>For all helps together, without a case number.</summary>
    public override Money? Moved(FactRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(record).MovedTotal.Amount;
    }

    private static SiegenBudget Of(FactRecord record) =>
        SiegenBudget.Of(
            new(
                [.. record.Rows(Flexible).Select(static r => new NamedAmount(r["position"], FactRecord.Money(r, "amount")))],
                record.Money("stationary"),
                [
                    .. record
                        .Rows(Moves)
                        .Select(
                            static (r, i) =>
                                new AvoidedHelp(
                                    $"Verschiebung {i + 1}, {r["kind"]}",
                                    FactRecord.Number(r, "months"),
                                    FactRecord.Money(r, "monthly_cost"),
                                    Share.Parse(r["share"])
                                )
                        ),
                ],
                [.. record.Rows(Consortium).Select(static r => new WeightedProvider(r["name"], FactRecord.Number(r, "weight")))]
            )
        );
}
