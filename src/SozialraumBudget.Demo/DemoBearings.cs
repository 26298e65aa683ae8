using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Cases that moved in, conflicts on cases, the ASD's own plan: as the office records them.</summary>
internal static class DemoBearings
{
    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        var planned = plan.In(1, 20);
        yield return new(
            planned,
            desk =>
                desk.ActAsync(
                    DemoUsers.Controller,
                    planned,
                    async (db, user) =>
                    {
                        if (db.OfficePlans.Any(p => p.AgreementId == plan.Id && p.BudgetYear == plan.Year))
                            return 0;
                        db.Add(
                            new OfficePlanRecord
                            {
                                AgreementId = plan.Id,
                                BudgetYear = plan.Year,
                                Amount = new Money(180_000m),
                                Source = $"Haushaltsplan {plan.Year}, Produkt 36.30",
                                Recorded = DemoDesk.Stamp(DemoUsers.Controller, planned),
                            }
                        );
                        return await db.SaveChangesAsync();
                    }
                )
        );
        if (plan is not { Area: "NO", Year: 2026 })
            yield break;
        yield return Act(
            plan,
            plan.In(10, 6),
            (book, _) =>
                book.MoveInAsync(plan.Id, Note(External(plan, 0), plan.In(1, 2), "Herr Lang, ASD", "Zuzug aus einem anderen Sozialraum"))
        );
        yield return Act(
            plan,
            plan.In(10, 12),
            (book, day) =>
                book.OpenConflictAsync(plan.Id, Note(External(plan, 1), day, "Frau Berger, ASD", "Träger hält die Hilfe für zu teuer"))
        );
        yield return Act(
            plan,
            plan.In(10, 26),
            async (book, day) =>
                await book.StepAsync(
                    plan.Id,
                    (await book.LoadAsync(plan.Id)).Conflicts.Single(c => c.Record.CaseNumber == External(plan, 1)).ConflictId,
                    ConflictLevel.Management,
                    Note(null, day, "Bereichsleitungen beider Seiten", "Auf Basisebene keine Einigung")
                )
        );
    }

    private static BearingNote Note(string? number, DateOnly day, string person, string reason) => new(number, day, person, reason);

    private static DemoAct Act(DemoAgreement plan, DateOnly day, Func<BearingBook, DateOnly, Task<Refusal?>> act) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    DemoUsers.Controller,
                    day,
                    async (db, user) =>
                    {
                        // Each act once: what was recorded on the day is there already.
                        if (
                            db.CaseBearings.Any(b => b.AgreementId == plan.Id && b.From == day)
                            || db.ConflictSteps.Any(s => s.AgreementId == plan.Id && s.Day == day)
                        )
                            return 0;
                        var book = new BearingBook(db, new AgreementTermStore(db, user, desk.Clock), user, desk.Clock);
                        DemoDesk.Expect(await act(book, day), $"{plan.Step} {day:dd.MM.}");
                        return 1;
                    }
                )
        );

    /// <summary>A case that another provider serves, counted from the last.</summary>
    private static string External(DemoAgreement plan, int number) => DemoReturnTables.Number(plan, DemoCaseload.Of(plan).Count - number);
}
