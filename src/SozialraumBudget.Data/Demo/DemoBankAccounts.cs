using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Demo;

/// <summary>Bank accounts under four eyes: proposed by a controller, approved by somebody else; one change is still open.</summary>
internal static class DemoBankAccounts
{
    private static readonly DateOnly Proposed = new(2023, 11, 21);
    private static readonly DateOnly Approved = new(2023, 11, 23);

    public static async Task AddAsync(DemoDesk desk, string step)
    {
        await desk.ActAsync(DemoUsers.Controller, Proposed, ProposeAsync);
        await desk.ActAsync(DemoUsers.Approver, Approved, async (db, user) =>
        {
            foreach (var account in await db.BankAccounts.Where(a => a.Approved == null && a.Rejected == null).ToListAsync())
            {
                account.Approve(user.Stamp(desk.Clock));
            }

            return await db.SaveChangesAsync();
        });
        var pending = DemoProviders.PendingAccount;
        var recently = desk.Clock.Today.AddDays(-3);
        await desk.SaveAsync(step, recently, DemoUsers.SecondController.Context, db => db.Add(Account(
            DemoProviders.Of(pending.Provider), pending.Iban, recently.AddDays(14), DemoDesk.Stamp(DemoUsers.SecondController, recently))));
    }

    private static async Task<int> ProposeAsync(AppDbContext db, ICurrentUser user)
    {
        if (!await db.BankAccounts.AnyAsync())
        {
            db.AddRange(DemoProviders.All.Select(p => Account(p, p.Iban, new(2024, 1, 1), DemoDesk.Stamp(DemoUsers.Controller, Proposed))));
        }

        return await db.SaveChangesAsync();
    }

    private static BankAccount Account(DemoProvider provider, string iban, DateOnly from, Stamp stamp) => new()
    {
        ProviderId = provider.Id,
        Iban = iban,
        AccountHolder = provider.Name,
        ValidFrom = from,
        Proposed = stamp,
    };
}
