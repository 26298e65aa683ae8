using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Demo;

/// <summary>Hands in proofs as the provider's coordinator and judges them as a controller, by the product's own scripts.</summary>
internal static class DemoProofs
{
    public static Task HandInAsync(DemoDesk desk, DemoAgreement plan, string part, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var row = await PartAsync(db, plan, part);
                if (row.State != RetentionState.Accepted && row.Proofs.All(p => p.Submitted.At < desk.Clock.GetUtcNow()))
                {
                    var release = new RetentionRelease(db, user, desk.Clock);
                    DemoDesk.Expect(
                        await release.SubmitAsync(row.Id, $"{part}: Unterlagen nach {plan.Contract} liegen bei.", fileId: null),
                        $"{plan.Step} {part}"
                    );
                }

                return 0;
            }
        );

    public static Task JudgeAsync(DemoDesk desk, DemoAgreement plan, string part, DateOnly day, bool accepted, string reason) =>
        desk.ActAsync(
            DemoUsers.SecondController,
            day,
            async (db, user) =>
            {
                var row = await PartAsync(db, plan, part);
                if (row.State == RetentionState.Submitted && row.Proofs.All(p => p.Submitted.At < desk.Clock.GetUtcNow()))
                {
                    var release = new RetentionRelease(db, user, desk.Clock);
                    DemoDesk.Expect(
                        accepted ? await release.AcceptAsync(row.Id, reason) : await release.RejectAsync(row.Id, reason),
                        $"{plan.Step} {part}"
                    );
                }

                return 0;
            }
        );

    private static Task<RetentionPart> PartAsync(AppDbContext db, DemoAgreement plan, string part) =>
        db
            .RetentionParts.AsNoTracking()
            .Include(p => p.Proofs)
            .SingleAsync(p => p.AgreementId == plan.Id && p.BudgetYear == plan.Year && p.Name == part);
}
