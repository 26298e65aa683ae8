using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// Proberechnung: the budget of an area from a base-year file and terms, by the same rules as everywhere, without storing anything.
/// </summary>
/// <param name="Cases">All cases of the area, also those left out.</param>
/// <param name="Budget">The computed budget.</param>
/// <param name="RowsOfOtherAreas">Rows of the file that do not count.</param>
/// <param name="Warnings">German; they did not stop the computation.</param>
public sealed record TrialBudget(IReadOnlyList<BaseYearCase> Cases, Budget Budget, int RowsOfOtherAreas, IReadOnlyList<string> Warnings)
{
    public static TrialAnswer Compute(ReadOnlyMemory<byte> services, string fileName, TrialTerms terms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(terms);
        using var table = SheetReader.Open(services, fileName, BaseYearFormat.Format);
        var parsed = BaseYearParser.Parse(table, terms.BaseYear, cancel: cancellation);
        if (parsed.HasErrors)
            return new(null, [.. parsed.Issues.Where(static issue => issue.Severity == IssueSeverity.Error)], []);

        var lines = OfArea(parsed.Rows, terms.Area);
        if (lines.Count == 0)
            return new(null, [], [NoRows(terms.Area, parsed.Rows)]);
        var lead = new ProviderNames(terms.LeadProvider);
        var cases = AnnualCaseCosts.Condense(lines, terms.BaseYear, lead);
        var budget = terms.Model.Form(new BaseYearFacts(cases, terms.Limits, terms.Steps), terms.Terms);
        if (budget.Cases?.WithoutCase is { Count: > 0 } unknown)
        {
            return new(null, [], [.. unknown.Select(static step => Missing(step))]);
        }

        return new(
            new TrialBudget(cases, budget, parsed.Rows.Count - lines.Count, [.. Notes(parsed, terms), .. Stranger(lines, lead, terms)]),
            [],
            []
        );
    }

    private static List<ServiceLine> OfArea(IReadOnlyList<ServiceLine> rows, string area)
    {
        var wanted = Spelling.Fold(area);
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var lines = new List<ServiceLine>(rows.Count);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Area, out var own))
                known[row.Area] = own = Spelling.Fold(row.Area) == wanted;
            if (own)
                lines.Add(row);
        }

        return lines;
    }

    private static TermIssue NoRows(string area, IReadOnlyList<ServiceLine> rows)
    {
        var others = string.Join(
            ", ",
            rows.Select(static row => row.Area).Distinct().Order().Take(10).Select(static name => RowIssue.Printable(name))
        );
        return new(
            "area",
            area,
            others.Length == 0
                ? "Die Datei enthält keine Leistung."
                : $"Für diesen Bereich steht keine Leistung in der Datei; sie nennt: {others}."
        );
    }

    private static TermIssue Missing(BudgetAdjustment step) =>
        new(
            step.Kind == AdjustmentKind.Exclude ? TrialSteps.ExcludedField : TrialSteps.MovedField,
            step.CaseNumber,
            "Diesen Fall gibt es im Bereich nicht."
        );

    /// <summary>A lead provider that is typed otherwise would make every case external without a word.</summary>
    private static IEnumerable<string> Stranger(List<ServiceLine> lines, ProviderNames lead, TrialTerms terms)
    {
        if (!lines.Exists(line => lead.Mean(line.Provider)))
            yield return $"Der Schwerpunktträger „{RowIssue.Printable(terms.LeadProvider)}“ steht in keiner Zeile: "
                + "alle Fälle gelten als extern.";
    }

    private static IReadOnlyList<string> Notes(ParsedSheet<ServiceLine> parsed, TrialTerms terms) =>
        [
            .. parsed.Issues.Select(static issue => issue.Row is { } row ? $"Zeile {row}: {issue.Reason}" : issue.Reason),
            .. parsed.IgnoredColumns.Select(static name =>
                $"Die Spalte „{RowIssue.Printable(name)}“ ist unbekannt und wurde nicht gelesen."
            ),
            .. terms.Notes,
        ];
}

/// <summary>A trial's result, or what is wrong with the file or with the terms.</summary>
public sealed record TrialAnswer(TrialBudget? Result, IReadOnlyList<RowIssue> RowIssues, IReadOnlyList<TermIssue> TermIssues);
