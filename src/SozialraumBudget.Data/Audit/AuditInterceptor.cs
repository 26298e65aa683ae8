using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Audit;

/// <summary>Adds an audit entry for every changed row to the same SaveChanges, hence to the same transaction.</summary>
public sealed class AuditInterceptor(ICurrentUser user, TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Record(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext context)
    {
        context.ChangeTracker.DetectChanges();
        List<EntityEntry> changed =
        [
            .. context
                .ChangeTracker.Entries()
                .Where(static e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && AuditedChange.Covers(e)),
        ];
        var (now, who) = (clock.GetUtcNow(), user.Context);
        foreach (var entry in changed)
        {
            context.Add(AuditedChange.ToEntry(entry, who, now));
        }
    }
}
