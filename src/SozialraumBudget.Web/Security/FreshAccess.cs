using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>An approval by somebody whose access had changed shortly before.</summary>
/// <param name="Approved">Who approved and when.</param>
/// <param name="Change">The latest change before it.</param>
public sealed record FreshAccess(Stamp Approved, AccessChange Change);

/// <summary>Points such approvals out, to those who move money and did not approve it themselves.</summary>
public sealed class FreshAccessLook(AppDbContext db, ICurrentUser user, AccessPractice practice)
{
    /// <returns>Null when there is nothing to look at twice, or not for this reader.</returns>
    public async Task<FreshAccess?> OfAsync(Stamp? approved, CancellationToken cancellation)
    {
        if (approved is null || approved.UserId == user.Context.UserId || !user.Context.Roles.Have(Rights.CashDesk))
            return null;
        var fresh = await FreshApprovals.FindAsync(db, [approved], practice.FreshDays, cancellation);
        return fresh.TryGetValue(approved, out var changes) ? new(approved, changes[0]) : null;
    }
}
