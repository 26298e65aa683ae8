using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>What stands against handing a report in, said once for each rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Findings">Where it is broken, in German; at least one.</param>
/// <param name="ToDo">What its author can do, in German.</param>
/// <param name="OtherYear">A report of this year can be made instead; null where another year does not help.</param>
public sealed record ReportRemedy(string Rule, IReadOnlyList<string> Findings, string ToDo, int? OtherYear);

/// <summary>What to do about each objection of <see cref="ReportRules.Objections"/>.</summary>
public static class ReportRemedies
{
    /// <param name="objections">In their order; those of one rule become one.</param>
    /// <param name="year">Budget year of the report.</param>
    public static IReadOnlyList<ReportRemedy> Of(IReadOnlyList<Refusal> objections, int year)
    {
        ArgumentNullException.ThrowIfNull(objections);
        // Said once: another year helps against both.
        var other = objections.FirstOrDefault(static o => o.Rule is ReportRules.NotAccepted or ReportRules.PartOfAYear)?.Rule;
        return
        [
            .. objections
                .GroupBy(static o => o.Rule)
                .Select(g => new ReportRemedy(g.Key, [.. g.Select(static o => o.Text)], ToDo(g.Key), g.Key == other ? year - 1 : null)),
        ];
    }

    private static string ToDo(string rule) =>
        rule switch
        {
            ReportRules.Empty => "Geben Sie mindestens einem Baustein eine Stelle.",
            ReportRules.Twice => "Lassen Sie die Stelle bei allen bis auf einen leer.",
            ReportRules.WithoutAgreement => "Wählen Sie ein anderes Budgetmodell, eine andere Region oder mehr Sozialräume.",
            ReportRules.SavingAlone => $"Nehmen Sie „{KeyFigures}“ auf, oder lassen Sie „{YearBefore}“ weg.",
            ReportRules.ForecastAsResult =>
                "Lassen Sie den Baustein weg, indem Sie seine Stelle leeren; ein Quartalsbericht darf ihn zeigen.",
            ReportRules.NotAccepted => "Nehmen Sie die offenen Meldungen an, oder legen Sie den Bericht für ein früheres Jahr an. Weniger "
                + "Sozialräume zu wählen hilft nicht: neben ihnen steht immer die ganze Stadt.",
            ReportRules.PartOfAYear => $"Lassen Sie „{YearBefore}“ weg, oder legen Sie den Bericht für ein früheres Jahr an.",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
        };

    private static string KeyFigures => ReportBlockKind.KeyFigures.Title();

    private static string YearBefore => ReportBlockKind.YearBefore.Title();
}
