using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Audit;

/// <summary>Turns one tracked change into an audit entry.</summary>
internal static class AuditedChange
{
    private const int LongestText = 400;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Covers(EntityEntry entry) =>
        entry.Metadata.IsAudited() && (entry.State != EntityState.Modified || Changes(entry).Count > 0);

    public static AuditEntry ToEntry(EntityEntry entry, UserContext who, DateTimeOffset now) =>
        new()
        {
            At = now,
            UserId = who.UserId,
            UserName = who.Name,
            Action = entry.State switch
            {
                EntityState.Added => "added",
                EntityState.Deleted => "deleted",
                _ => "changed",
            },
            Entity = entry.Metadata.ClrType.Name,
            EntityKey = AuditSubjects.Key(entry),
            Subject = AuditSubjects.Of(entry, who),
            AgreementId = AgreementOf(entry),
            Changes = JsonSerializer.Serialize(Changes(entry), Json),
        };

    private static Guid? AgreementOf(EntityEntry entry) =>
        entry.Metadata.FindProperty("AgreementId") is { } property ? entry.Property(property.Name).CurrentValue as Guid?
        : entry.Entity is Agreement agreement ? agreement.Id
        : null;

    private static Dictionary<string, string?[]> Changes(EntityEntry entry)
    {
        var changes = Columns(entry);
        // The lines of a booking have no life of their own: they stand in its entry.
        if (entry is { State: EntityState.Added, Entity: LedgerTransactionRecord booking })
            changes[nameof(booking.Entries)] = [null, Lines(booking)];
        return changes;
    }

    private static string Lines(LedgerTransactionRecord booking) =>
        string.Join(';', booking.Entries.Select(static e => FormattableString.Invariant($"{e.Account}={e.Amount.Amount}")));

    private static Dictionary<string, string?[]> Columns(EntityEntry entry) =>
        entry
            .Properties.Where(static p => p.Metadata.IsAudited())
            .Where(p => entry.State != EntityState.Modified || (p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))
            .ToDictionary(
                static p => p.Metadata.Name,
                p =>
                    entry.State switch
                    {
                        EntityState.Added => [null, Text(p, p.CurrentValue)],
                        EntityState.Deleted => [Text(p, p.OriginalValue), null],
                        _ => new[] { Text(p, p.OriginalValue), Text(p, p.CurrentValue) },
                    }
            );

    private static string? Text(PropertyEntry property, object? value) =>
        value switch
        {
            null => null,
            _ when property.Metadata.IsSecret() => "(geheim)",
            string { Length: > LongestText } text => text[..LongestText] + " …",
            Array { Length: 0 } => null,
            Array array => string.Join("; ", array.Cast<object?>()),
            _ => value.ToString(),
        };
}
