using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.Audit;

/// <summary>An entry as the page and the files show it.</summary>
public sealed record AuditRow
{
    public required DateTimeOffset At { get; init; }

    public required string User { get; init; }

    public required string Action { get; init; }

    public required string Entity { get; init; }

    public required string EntityName { get; init; }

    public required string Key { get; init; }

    /// <summary>What the record is called, else what it hangs on.</summary>
    public required string Record { get; init; }

    public string? Agreement { get; init; }

    public Guid? AgreementId { get; init; }

    public required IReadOnlyList<AuditChange> Changes { get; init; }

    /// <summary>The record, where administration may open it.</summary>
    public string? Href { get; init; }

    public string ChangesText => string.Join("; ", Changes);

    public static AuditRow Of(AuditEntry entry, IReadOnlyDictionary<Guid, string> names)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var key = Guid.TryParse(entry.EntityKey, out var id) ? id : (Guid?)null;
        var changes = AuditChange.Read(entry.Entity, entry.Changes, names);
        return new AuditRow
        {
            At = entry.At,
            User = entry.UserName,
            Action = AuditWords.Action(entry.Action),
            Entity = AuditWords.Entity(entry.Entity),
            EntityName = entry.Entity,
            Key = entry.EntityKey,
            Record = Named(entry, changes, names),
            Agreement = entry.AgreementId is { } agreement ? names.GetValueOrDefault(agreement) : null,
            AgreementId = entry.AgreementId,
            Changes = changes,
            Href = key is null
                ? null
                : entry.Entity switch
                {
                    "AppUser" => Links.User(id),
                    "Provider" => Links.Provider(id),
                    "Area" => Links.Area(id),
                    _ => null,
                },
        };
    }

    /// <summary>Its own name, else what it hangs on, at last its agreement.</summary>
    private static string Named(AuditEntry entry, IReadOnlyList<AuditChange> changes, IReadOnlyDictionary<Guid, string> names)
    {
        if (entry.Subject is { } subject)
            return subject;
        var hangsOn = entry
            .EntityKey.Split('/')
            .Concat(changes.Select(static c => c.Key))
            .Select(part => Guid.TryParse(part, out var id) ? names.GetValueOrDefault(id) : null)
            .Where(static name => name is not null)
            .Distinct()
            .ToList();
        if (hangsOn.Count == 0 && entry.AgreementId is { } agreement && names.TryGetValue(agreement, out var title))
            return title;
        return hangsOn.Count > 0 ? string.Join(", ", hangsOn) : AuditChange.Unnamed;
    }
}

internal static class AuditExport
{
    public static DataTable<AuditRow> Table =>
        new DataTable<AuditRow>("Protokoll")
            .Moment("wann", "Wann", r => r.At)
            .Text("wer", "Wer", r => r.User)
            .Text("aktion", "Aktion", r => r.Action)
            .Text("objekt", "Was", r => r.Entity)
            .Text("datensatz", "Datensatz", r => r.Record)
            .Text("schluessel", "Schlüssel", r => r.Key)
            .Text("vereinbarung", "Vereinbarung", r => r.Agreement)
            .Text("aenderungen", "Änderungen", r => r.ChangesText);
}
