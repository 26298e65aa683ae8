using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>
/// What the records are called that entries of the log speak of: master data by its present name, all else as the log knows it.
/// </summary>
public static partial class AuditNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> LoadAsync(
        AppDbContext db,
        IReadOnlyCollection<AuditEntry> entries,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entries);
        var ids = entries
            .SelectMany(static e => Ids().Matches($"{e.EntityKey} {e.Changes} {e.AgreementId}").Select(static m => m.Value))
            .Distinct()
            .ToArray();
        var names = (
            await db
                .AuditEntries.AsNoTracking()
                .Where(e => ids.Contains(e.EntityKey) && e.Subject != null)
                .OrderBy(e => e.At)
                .Select(e => new { e.EntityKey, e.Subject })
                .ToListAsync(cancel)
        )
            .GroupBy(static e => e.EntityKey)
            .ToDictionary(static g => Guid.Parse(g.Key), static g => g.Last().Subject!);
        await db.Areas.Select(a => new { a.Id, a.Name }).ForEachAsync(a => names[a.Id] = a.Name, cancel);
        await db.Providers.Select(p => new { p.Id, p.Name }).ForEachAsync(p => names[p.Id] = p.Name, cancel);
        await db.Users.Select(u => new { u.Id, u.DisplayName }).ForEachAsync(u => names[u.Id] = u.DisplayName, cancel);
        await db
            .Roles.Select(r => new { r.Id, r.Name })
            .ForEachAsync(r => names[r.Id] = EnumName.TryRead<Role>(r.Name, out var role) ? role.Title() : r.Name!, cancel);
        return names;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
