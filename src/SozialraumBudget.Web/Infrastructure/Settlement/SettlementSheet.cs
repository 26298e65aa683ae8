using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>A settlement with every source as XLSX: sources, terms, and the whole Rechenweg line by line.</summary>
public static class SettlementSheet
{
    private static readonly SheetColumn[] SourceColumns =
    [
        new("Abschnitt", ColumnKind.Text),
        new("Bezeichnung", ColumnKind.Text),
        new("Wert", ColumnKind.Number),
        new("Einheit", ColumnKind.Text),
        new("Quelle", ColumnKind.Text),
    ];

    private static readonly SheetColumn[] StepColumns =
    [
        new("Ebene", ColumnKind.Number),
        new("Bezeichnung", ColumnKind.Text),
        new("Wert", ColumnKind.Number),
        new("Einheit", ColumnKind.Text),
        new("Formel", ColumnKind.Text),
        new("Quelle", ColumnKind.Text),
    ];

    public static Task WriteAsync(Stream target, SettlementPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return SheetWriter.WriteXlsxAsync(
            target,
            [
                new SheetContent("Quellen", SourceColumns, Sources(plan.Sources)),
                new SheetContent("Rechenweg", StepColumns, Lines(plan.Explain(), 0)),
            ],
            cancel
        );
    }

    private static IEnumerable<IReadOnlyList<object?>> Sources(SettlementSources sources)
    {
        foreach (var term in sources.Agreed.Terms)
            yield return
            [
                "Vereinbarung",
                Domain.Agreements.TermCatalogue.Of(term.Key).Title,
                null,
                term.Value,
                $"{term.Source}, Fassung {term.Version}",
            ];
        if (sources.Budget is { } budget)
        {
            var source = $"Budget {sources.Year}, Fassung {budget.Version}";
            yield return Amount("Budget", "Gesamtbudget", budget.Total, source);
            yield return Amount("Budget", "Teilbudget A", budget.PartialBudgetA, source);
            yield return Amount("Budget", "Teilbudget B", budget.PartialBudgetB, source);
            yield return Amount("Budget", "auszuzahlen in Raten", budget.Payable, source);
            if (!budget.Resting.IsZero)
                yield return Amount(
                    "Budget",
                    "Raten, die seit dem Ende der Vereinbarung ruhen",
                    budget.Resting,
                    "werden nicht mehr gezahlt"
                );
            foreach (var part in budget.Retention)
                yield return Amount("Einbehalt", part.Name, part.Amount, part.IsReleased ? "freigegeben" : "nicht freigegeben");
            foreach (var line in budget.Apart)
                yield return Amount("§ 78b SGB VIII", line.Title, line.Amount, line.LegalBasis);
        }

        foreach (var line in sources.Closing?.Lines ?? [])
        {
            yield return Amount("Plan und Ist", $"Plan {line.Title}", line.Plan, "festgesetztes Budget");
            if (line.Actual is { } actual)
                yield return Amount("Plan und Ist", $"Ist {line.Title}", actual, "angenommene Meldungen und Angaben");
        }

        if (sources.Accounts is { } accounts)
            yield return Amount("Jahresabschluss", "Ergebnis", accounts.Result.Amount, accounts.State);
        foreach (var row in sources.Documented is { } work ? Work(work) : [])
            yield return row;
        if (sources.Bonus is { } bonus)
            yield return ["Leistungsbonus", "Punkte", bonus.Points.Value, "Punkte", bonus.State];
        foreach (var value in sources.Structure)
            yield return ["Sozialstruktur", value.Indicator, value.Value, $"{value.Year}", "Summe der Stadtteile des Sozialraums"];
        foreach (var type in sources.CostTypes)
        {
            yield return ["Kostentypen", $"{CostTypeNames.Title(type.Name)}: vereinbarte Fälle", type.Planned, "Fälle", "Budget"];
            yield return ["Kostentypen", $"{CostTypeNames.Title(type.Name)}: tatsächliche Fälle", type.Actual, "Fälle", "Meldungen"];
            yield return Amount("Kostentypen", $"{CostTypeNames.Title(type.Name)}: fortgeschriebener Wert", type.PlannedCost, "Budget");
            yield return Amount(
                "Kostentypen",
                $"{CostTypeNames.Title(type.Name)}: tatsächliche Kosten je Fall",
                type.ActualCost,
                "Meldungen"
            );
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Work(DocumentedWork work)
    {
        foreach (var rated in work.Work)
        {
            yield return ["Stunden", "dokumentierte Stunden", rated.Hours, "Stunden", rated.Source];
            yield return ["Stunden", "Satz der Fachleistungsstunde", rated.Rate, Derivation.Euro, rated.Source];
        }

        yield return ["Stunden", "pauschal abgegoltene Stunden", work.FlatHours, "Stunden", "Meldungen"];
        yield return Amount("Kosten", "externe Kosten des Trägers", work.External, "Meldungen");
        yield return Amount("Kosten", "einmalige Kosten", work.OneOff, "Meldungen, nicht im Nachweis b");
        foreach (var (section, parts) in new[] { ("Monate", work.Months), ("Teams", work.Teams), ("Art der Arbeit", work.Kinds) })
        {
            foreach (var part in parts)
                yield return Amount(section, part.Name, part.Amount, "Wert der dokumentierten Stunden");
        }
    }

    private static IReadOnlyList<object?> Amount(string section, string name, Money amount, string source) =>
        [section, name, amount.Amount, Derivation.Euro, source];

    private static IEnumerable<IReadOnlyList<object?>> Lines(Derivation node, int level) =>
        new[] { (IReadOnlyList<object?>)[level, node.Label, node.Value, node.Unit, node.Formula, node.Source] }.Concat(
            node.Children.SelectMany(child => Lines(child, level + 1))
        );
}
