namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What the log calls things. What is not listed here is shown by its technical name, so that nothing is ever hidden.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["added"] = "angelegt",
        ["changed"] = "geändert",
        ["deleted"] = "gelöscht",
        ["signed-in"] = "angemeldet",
        ["signed-out"] = "abgemeldet",
        ["sign-in-failed"] = "Anmeldung misslungen",
        ["sign-in-delayed"] = "Anmeldung zu früh nach falschen Versuchen",
        ["sign-in-locked"] = "Anmeldung an gesperrtem Konto",
        ["locked"] = "gesperrt",
        ["downloaded"] = "heruntergeladen",
        ["exported"] = "exportiert",
        ["seeded"] = "eingespielt",
    };

    /// <summary>Everything the log can be filtered by, in German order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> AllEntities =>
        AuditNouns.All.DistinctBy(static pair => pair.Value).OrderBy(static pair => pair.Value, StringComparer.CurrentCulture);

    public static IEnumerable<KeyValuePair<string, string>> AllActions => Actions;

    public static string Entity(string name) => AuditNouns.All.GetValueOrDefault(name, name);

    public static string Action(string name) => Actions.GetValueOrDefault(name, name);

    /// <summary>Whether a column has a German name; a test asks for every recorded one.</summary>
    public static bool Knows(string property) => AuditProperties.All.ContainsKey(property);

    public static string Property(string name) => AuditProperties.All.GetValueOrDefault(name, name);
}
