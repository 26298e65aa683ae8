using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Demo;

/// <summary>
/// Bank accounts under four eyes, by the product's own script: proposed by a controller, approved by somebody else; one change is still
/// open.
/// </summary>
internal static class DemoBankAccounts
{
    private static readonly DateOnly Proposed = new(2023, 11, 21);
    private static readonly DateOnly Approved = new(2023, 11, 23);
    private static readonly DateOnly First = new(2024, 1, 1);

    public static async Task AddAsync(DemoDesk desk, string step)
    {
        await desk.ActAsync(
            DemoUsers.Controller,
            Proposed,
            async (db, user) =>
            {
                var known = await db.BankAccounts.Select(a => a.ProviderId).ToListAsync();
                foreach (var provider in DemoProviders.All.Where(p => !known.Contains(p.Id)))
                    await ProposeAsync(db, user, desk, provider, provider.Iban, First);
                return 1;
            }
        );
        await desk.ActAsync(
            DemoUsers.Approver,
            Approved,
            async (db, user) =>
            {
                var change = new BankAccountChange(db, user, desk.Clock);
                foreach (
                    var id in await db
                        .BankAccounts.Where(a => a.Approved == null && a.Rejected == null && a.ValidFrom == First)
                        .Select(a => a.Id)
                        .ToListAsync()
                )
                {
                    DemoDesk.Expect(await change.ApproveAsync(id), "bank account");
                }

                return 1;
            }
        );
        var recently = desk.Clock.Today.AddDays(-3);
        await desk.ActAsync(
            DemoUsers.SecondController,
            recently,
            async (db, user) =>
            {
                if (!await db.BankAccounts.AnyAsync(static a => a.Approved == null && a.Rejected == null))
                {
                    await ProposeAsync(
                        db,
                        user,
                        desk,
                        DemoProviders.Of(DemoProviders.PendingAccount.Provider),
                        DemoProviders.PendingAccount.Iban,
                        recently.AddDays(14)
                    );
                }

                return 1;
            }
        );
        await desk.MarkAsync(step);
    }

    private static async Task ProposeAsync(
        AppDbContext db,
        ICurrentUser user,
        DemoDesk desk,
        DemoProvider provider,
        string iban,
        DateOnly from
    )
    {
        foreach (var refusal in await new BankAccountChange(db, user, desk.Clock).ProposeAsync(provider.Id, iban, provider.Name, from))
        {
            DemoDesk.Expect(refusal, $"bank account of {provider.Name}");
        }
    }
}
