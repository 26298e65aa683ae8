using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Claims on lead providers: set off, carried on, withdrawn; by the product's own scripts.</summary>
internal static class DemoDeductions
{
    private const string Basis = "§ 8 Abs. 3 Budgetvertrag";

    public static IEnumerable<DemoAct> Of(DemoAgreement plan) =>
        plan switch
        {
            { Area: "NO", Year: 2026 } =>
            [
                Entered(plan, plan.In(2, 25), 12_480.60m, "Vorfinanzierte externe Hilfen, Abrechnung 4. Quartal 2025"),
                Entered(plan, plan.In(10, 20), 3_150.40m, "Überzahlung Fahrtkosten 3. Quartal"),
            ],
            { Area: "MI", Year: 2026 } =>
            [
                Entered(plan, plan.In(9, 2), 8_900m, "Vorfinanzierte externe Hilfen, Abrechnung 2. Quartal"),
                Entered(plan, plan.In(10, 28), 1_204.15m, "Erstattung Raumkosten, doppelt abgerechnet"),
            ],
            { Area: "SU", Year: 2026 } =>
            [
                Entered(plan, plan.In(5, 4), 640m, "Überzahlung Einzelfallhilfe März"),
                Withdrawn(plan, plan.In(5, 12), "Überzahlung Einzelfallhilfe März", "Träger hat die Leistung nachgewiesen"),
            ],
            _ => [],
        };

    private static DemoAct Entered(DemoAgreement plan, DateOnly day, decimal amount, string reason) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    DemoUsers.SecondController,
                    day,
                    async (db, user) =>
                    {
                        if (!await Of(db, plan, reason).AnyAsync())
                        {
                            var (_, refusal) = await new DeductionBook(db, user, desk.Clock).RecordAsync(
                                new(plan.Id, plan.Year, new Money(amount), reason, Basis, day)
                            );
                            DemoDesk.Expect(refusal, $"{plan.Step} {reason}");
                        }

                        return 0;
                    }
                )
        );

    private static DemoAct Withdrawn(DemoAgreement plan, DateOnly day, string reason, string why) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    DemoUsers.SecondController,
                    day,
                    async (db, user) =>
                    {
                        if (await Of(db, plan, reason).SingleAsync() is { Withdrawn: null } deduction)
                        {
                            DemoDesk.Expect(
                                await new DeductionBook(db, user, desk.Clock).WithdrawAsync(deduction.Id, why),
                                $"{plan.Step} {reason}"
                            );
                        }

                        return 0;
                    }
                )
        );

    private static IQueryable<DeductionRecord> Of(AppDbContext db, DemoAgreement plan, string reason) =>
        db.Deductions.AsNoTracking().Where(d => d.AgreementId == plan.Id && d.Reason == reason);
}
