using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Setup;

/// <summary>
/// What is there already, for the first steps. Administration sees no agreements and no payouts: the system looks, and tells counts alone.
/// </summary>
public sealed class SetupLook(DbDataSource source, TimeProvider clock)
{
    public async Task<SetupFacts> LoadAsync(CancellationToken cancellation = default)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Einrichtung"), clock);
        var accounts = await AccountsAsync(db, cancellation);
        var agreements = await db.Agreements.Select(a => new { a.Model, a.State }).ToListAsync(cancellation);
        var counted = await CountAsync(db, cancellation);
        return counted with
        {
            Active = Counts(accounts.Where(static a => a.IsActive)),
            Invited = Counts(accounts.Where(static a => !a.IsActive)),
            MoneyPersons = accounts
                .Where(static a => a.IsActive && Rights.CashDesk.Contains(a.Role))
                .Select(static a => a.UserId)
                .Distinct()
                .Count(),
            Agreements = agreements.Count,
            RetainingAgreements = agreements.Count(static a => BudgetModels.Of(a.Model).Retains),
            ActiveAgreements = agreements.Count(static a => a.State is not (AgreementState.Draft or AgreementState.Negotiated)),
        };
    }

    /// <summary>One row, one question to the database: the start page of Administration asks it each time.</summary>
    private Task<SetupFacts> CountAsync(AppDbContext db, CancellationToken cancellation)
    {
        var today = LocalDay.Today(clock);
        return db
            .Database.SqlQuery<int>($"SELECT 1 AS \"Value\"")
            .Select(_ => new SetupFacts
            {
                HasCashAccount = db.CashAccounts.Any(a => a.Approved != null),
                HasProposedCashAccount = db.CashAccounts.Any(a => a.Approved == null && a.Rejected == null),
                Areas = db.Areas.Count(),
                Providers = db.Providers.Count(),
                AreasWithLead = db
                    .ProviderTerms.Where(t => t.Role == ProviderRole.LeadProvider && (t.ValidTo == null || t.ValidTo >= today))
                    .Select(t => t.AreaId)
                    .Distinct()
                    .Count(),
                BankAccounts = db.BankAccounts.Count(b => b.Approved != null),
                ProposedBankAccounts = db.BankAccounts.Count(b => b.Approved == null && b.Rejected == null),
                AgreementsWithConditions = db.RetentionConditions.Select(c => c.AgreementId).Distinct().Count(),
                BaseYears = db.BaseYearDatasets.Count(d => d.SupersededAt == null),
                FixedBudgets = db.FixedBudgets.Count(),
                PreparedPayouts = db.Payouts.Count(p => p.State == PayoutState.Prepared),
                ApprovedPayouts = db.Payouts.Count(p => p.State == PayoutState.Approved),
            })
            .SingleAsync(cancellation);
    }

    private async Task<List<(Guid UserId, Role Role, bool IsActive)>> AccountsAsync(AppDbContext db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from u in db.Users
            join link in db.UserRoles on u.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            where u.LockoutEnd == null || u.LockoutEnd < now
            select new
            {
                u.Id,
                role.Name,
                IsActive = u.PasswordHash != null,
            }
        ).ToListAsync(cancellation);
        return rows.ConvertAll(static r => (r.Id, Enum.Parse<Role>(r.Name!), r.IsActive));
    }

    private static Dictionary<Role, int> Counts(IEnumerable<(Guid UserId, Role Role, bool IsActive)> accounts) =>
        accounts.CountBy(static a => a.Role).ToDictionary();
}
