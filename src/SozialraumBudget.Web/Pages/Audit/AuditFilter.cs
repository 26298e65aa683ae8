using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Audit;

/// <summary>What of the log is wanted, as the address says it.</summary>
public sealed record AuditFilter
{
    public DateOnly? Von { get; init; }

    public DateOnly? Bis { get; init; }

    /// <summary>Id of a user; "system" for work without one.</summary>
    public string? Benutzer { get; init; }

    public string? Objekt { get; init; }

    public string? Aktion { get; init; }

    public Guid? Vereinbarung { get; init; }

    /// <summary>A single record.</summary>
    public string? Datensatz { get; init; }

    /// <summary>Occurs in a value, a key or a name.</summary>
    public string? Suche { get; init; }

    /// <summary>Last entry of the page before: only older ones follow.</summary>
    public string? Vor { get; init; }

    public bool IsSet => this with { Vor = null } != new AuditFilter();

    public IQueryable<AuditEntry> Apply(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var entries = Found(db).AsNoTracking();
        if (Von is { } from)
            entries = entries.Where(e => e.At >= LocalDay.Start(from));
        if (Bis is { } to && to < DateOnly.MaxValue)
            entries = entries.Where(e => e.At < LocalDay.Start(to.AddDays(1)));
        if (Objekt is { Length: > 0 })
            entries = entries.Where(e => e.Entity == Objekt);
        if (Aktion is { Length: > 0 })
            entries = entries.Where(e => e.Action == Aktion);
        if (Vereinbarung is not null)
            entries = entries.Where(e => e.AgreementId == Vereinbarung);
        if (Datensatz is { Length: > 0 })
            entries = entries.Where(e => e.EntityKey == Datensatz);
        if (Benutzer == "system")
            entries = entries.Where(e => e.UserId == null);
        if (Guid.TryParse(Benutzer, out var user))
            entries = entries.Where(e => e.UserId == user);
        return entries;
    }

    /// <summary>The entries behind the one that the address names, newest first.</summary>
    public IQueryable<AuditEntry> Page(IQueryable<AuditEntry> entries)
    {
        var parts = Vor?.Split('_') ?? [];
        if (
            parts is [var ticks, var key]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks
            && Guid.TryParse(key, out var id)
        )
        {
            var moment = new DateTimeOffset(at, TimeSpan.Zero);
            entries = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(moment, id)));
        }

        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    public static string Cursor(AuditEntry last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}_{last.Id:N}");
    }

    private IQueryable<AuditEntry> Found(AppDbContext db)
    {
        if (string.IsNullOrWhiteSpace(Suche))
        {
            return db.AuditEntries;
        }

        var literal = Suche
            .Trim()
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        var pattern = $"%{literal}%";
        return db.AuditEntries.FromSql(
            $"select * from audit_entries where changes::text ilike {pattern} or entity_key ilike {pattern} or user_name ilike {pattern}"
        );
    }
}
