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

    /// <summary>Title or name of the record where the entry or the master data tell it, else the end of its key.</summary>
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
        return new AuditRow
        {
            At = entry.At,
            User = entry.UserName,
            Action = AuditWords.Action(entry.Action),
            Entity = AuditWords.Entity(entry.Entity),
            EntityName = entry.Entity,
            Key = entry.EntityKey,
            Record =
                (key is { } known ? names.GetValueOrDefault(known) : null)
                ?? (entry.EntityKey.Length > 12 ? "…" + entry.EntityKey[^8..] : entry.EntityKey),
            Agreement = entry.AgreementId is { } agreement ? names.GetValueOrDefault(agreement) ?? "…" + agreement.ToString()[^8..] : null,
            AgreementId = entry.AgreementId,
            Changes = AuditChange.Read(entry.Entity, entry.Changes, names),
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
