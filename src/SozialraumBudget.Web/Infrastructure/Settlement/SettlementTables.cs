using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>The tables of the letter and of the report.</summary>
internal static class SettlementTables
{
    private static readonly string[] Amounts = ["Posten", "Grundlage", "Betrag in €"];

    public static IEnumerable<LetterTable> Of(SettlementPlan plan, bool isReport)
    {
        if (plan.Closing is { } closing)
        {
            yield return OfClosing(closing);
            if (closing.Facts.Quality is [_, ..] quality)
                yield return new(
                    "Qualitätsindikatoren",
                    ["Indikator", "Ziel", "Ist", "Quelle"],
                    [],
                    [.. quality.Select(static q => new object[] { q.Name, q.Target, q.Actual ?? "nicht gemessen", q.Source })]
                );
            yield break;
        }

        var settlement = plan.Settlement!;
        var proofs = settlement.Proofs;
        yield return new(
            "Zwei Nachweise",
            Amounts,
            [2],
            [
                ["Anspruch", "Raten und freigegebener Einbehalt", plan.Facts!.Entitlement.Amount],
                ["Ergebnis des Jahresabschlusses", "Nachweis a", proofs.Accounts.Amount],
                ["Kosten nach dokumentierter Arbeit", "Stunden mal Satz und externe Kosten", proofs.Cost.Amount],
                ["Ergebnis nach dokumentierter Arbeit", "Nachweis b: Anspruch minus Kosten", proofs.Plausibility.Amount],
                ["Lücke", "a minus b", proofs.Gap.Amount],
                ["Toleranz", "vereinbarter Anteil am Gesamtbudget", proofs.Tolerance.Amount],
            ]
        );
        yield return settlement.Surplus is { } surplus
            ? new(
                "Überschuss",
                Amounts,
                [2],
                [
                    ["Überschuss", "Ergebnis des Abschlusses", surplus.Amount.Amount],
                    ["Bleibt für die gesamte Jugendhilfe", "bis zur vereinbarten Grenze", surplus.YouthWelfare.Amount],
                    ["Bleibt nur für Hilfen zur Erziehung", "darüber", surplus.Help.Amount],
                    ["Fließt an die Stadt zurück", "ohne genug Bonuspunkte", surplus.Returned.Amount],
                ]
            )
            : OfDeficit(plan, settlement.Deficit!);
        if (plan.Shares.Count > 0)
            yield return new(
                "Anteile der Träger im Verbund",
                ["Träger", "Anteil", "Stadt zahlt in €", "fließt zurück in €", "zweckgebunden in €", "trägt in €"],
                [1, 2, 3, 4, 5],
                [
                    .. plan.Shares.Select(static s =>
                        new object[] { s.Provider, $"{s.Share}", s.Balance.Paid, s.Balance.Returned, s.Balance.Kept, s.Balance.Borne }
                    ),
                ]
            );
        if (plan.Years.Count > 0)
            yield return new(
                "Jahre dieser Vereinbarung",
                ["Jahr", "Ergebnis in €", "zusammen in €"],
                [1, 2],
                [.. plan.Years.Select(static y => new object[] { $"{y.Year}", y.Result, y.Running })]
            );
        if (!isReport)
            yield break;
        foreach (var table in Sources(plan))
            yield return table;
    }

    private static LetterTable OfClosing(AnnualClosing closing) =>
        new(
            "Plan und Ist",
            ["Teil", "Plan in €", "Ist in €", "Plan − Ist in €"],
            [1, 2, 3],
            [
                .. closing.Parts.Select(static p =>
                    new object[] { p.Title, p.Plan.Amount, Known(p.Compared?.Actual), Known(p.Compared?.Left) }
                ),
                ["gesamt", closing.Total.Plan.Amount, closing.Total.Actual.Amount, closing.Total.Left.Amount],
            ]
        );

    private static object Known(Traced? amount) => amount is null ? "nicht bekannt" : amount.Amount;

    private static LetterTable OfDeficit(SettlementPlan plan, Deficit deficit)
    {
        string Marked(DeficitTakeover takeover, TakeoverKind kind) =>
            plan.Sources.Agreed.Takeover == kind ? $"{takeover.Title} (vereinbart)" : $"{takeover.Title} (zum Vergleich)";
        return new(
            "Fehlbetrag",
            Amounts,
            [2],
            [
                ["Anerkannter Fehlbetrag", "der kleinere aus beiden Nachweisen", deficit.Recognised.Amount],
                ["Zuschlag aus der Sozialstruktur", "Veränderung der Merkmale mit Zeitversatz", deficit.Supplement.Amount],
                ["Danach offen", "", deficit.Left.Amount],
                [
                    Marked(deficit.TargetDifferentiated, TakeoverKind.TargetDifferentiated),
                    "Korridor je Kostentyp",
                    deficit.TargetDifferentiated.Amount.Amount,
                ],
                [
                    Marked(deficit.QualityDependent, TakeoverKind.QualityDependent),
                    "Qualität je Kostentyp",
                    deficit.QualityDependent.Amount.Amount,
                ],
                ["Zahlt die Stadt", "Zuschlag und vereinbarte Übernahme", plan.Balance!.Paid],
                ["Trägt der Träger", "Rest des Fehlbetrags nach dem Abschluss", plan.Balance.Borne],
            ]
        );
    }

    private static IEnumerable<LetterTable> Sources(SettlementPlan plan)
    {
        var sources = plan.Sources;
        yield return new(
            "Was die Lücke ausmacht",
            Amounts,
            [2],
            [.. plan.Gap!.Parts.Concat(plan.Gap.Hints).Select(static p => new object[] { p.Title, p.Meaning, p.Amount })]
        );
        yield return new(
            "Dokumentierte Stunden",
            ["Satz gilt", "Stunden", "Satz in €"],
            [1, 2],
            [
                .. (sources.Documented?.Work ?? []).Select(static w =>
                    new object[] { w.Source ?? "", German.Number(w.Hours, 2), German.Number(w.Rate, 2) }
                ),
            ]
        );
        if (plan.Facts!.Indicators.Count > 0)
            yield return new(
                "Sozialstruktur",
                ["Merkmal", "Gewicht", "Basisjahr", "mit Zeitversatz"],
                [1, 2, 3],
                [
                    .. plan.Facts.Indicators.Select(static i =>
                        new object[] { i.Name, $"{i.Weight}", German.Number(i.Base), German.Number(i.Lagged) }
                    ),
                ]
            );
        if (plan.Facts.CostTypes.Count > 0)
            yield return new(
                "Kostentypen",
                ["Kostentyp", "vereinbart", "Ist", "Korridor bis", "Qualität", "Wert je Fall in €"],
                [1, 2, 3, 4, 5],
                [
                    .. plan.Facts.CostTypes.Select(static t =>
                        new object[]
                        {
                            t.Name,
                            German.Number(t.Agreed),
                            German.Number(t.Actual),
                            German.Number(t.CorridorEnd),
                            $"{t.QualityShare}",
                            t.Value,
                        }
                    ),
                ]
            );
        yield return new(
            "Vereinbarte Werte",
            ["Wert", "Vereinbart", "Grundlage"],
            [],
            [.. sources.Agreed.Terms.Select(static t => new object[] { TermCatalogue.Of(t.Key).Title, t.Value, t.Source })]
        );
    }
}
