using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Demo;

/// <summary>Variants of the models that rest on a typed record.</summary>
internal static class DemoRecordOffers
{
    /// <summary>The allocation once more, with what was spent beside it.</summary>
    public static async Task<int> CompareAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, DemoAgreement plan)
    {
        const string Name = "Zuweisung und Ist";
        return await db.BudgetVariants.AnyAsync(v => v.AgreementId == plan.Id && v.Name == Name)
            ? 0
            : await MakeAsync(db, user, clock, plan, Name, DemoRecords.Amended(plan));
    }

    /// <summary>The typed record that both sides agreed on.</summary>
    public static async Task<int> MakeAsync(
        AppDbContext db,
        ICurrentUser user,
        TimeProvider clock,
        DemoAgreement plan,
        string name,
        FactRecord record
    )
    {
        var store = new VariantStore(db, new AgreementTermStore(db, user, clock), user, clock);
        var (_, refusal) = await store.CreateAsync(plan.Id, plan.Year, name, record);
        DemoDesk.Expect(refusal, $"{plan.Step}, {name}");
        return 1;
    }
}
