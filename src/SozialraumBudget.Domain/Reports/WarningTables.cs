using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>Early warnings as a table of a report.</summary>
internal static class WarningTables
{
    public static ReportTable Of(ReportFacts facts) =>
        new(
            ReportBlockKind.Warnings,
            "Was vor dem Jahresende jemanden braucht. Eine Warnung lehnt nichts ab: verhandelt wird das Budget, nicht die Hilfe.",
            $"{ReportTables.Returns}, Budgetkonten und Fristen",
            $"{facts.Today:dd.MM.yyyy}",
            [
                new("Sozialraum", ReportUnit.Text),
                new("Träger", ReportUnit.Text),
                new("Warnung", ReportUnit.Text),
                new("Betrag", ReportUnit.Money),
            ],
            [
                .. facts.Shown.SelectMany(static a =>
                    a.Warnings.Select(w =>
                        (IReadOnlyList<ReportCell>)[new(a.Area), new(a.Provider), new(w.Kind.Title()), new(Value: w.Amount?.Amount)]
                    )
                ),
            ]
        );
}
