using System.Text;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// A table that a program sends for something of an agreement, and is answered at once: as multipart/form-data, with a profile or a
/// mapping where its columns are not the format's.
/// </summary>
internal readonly record struct TableCall(HttpContext Http, ImportProfiles Profiles, string? Profile = null)
{
    public const string Reading =
        "Eine Datei mit anderen Spalten wird mit profile=<Kennung oder Name> nach einem Profil gelesen, oder nach dem Teil mapping (JSON "
        + "wie in /import-profiles); ohne beides wird sie abgewiesen, und ein Hinweis nennt das passende Profil.";

    /// <returns>The table, or the answer that says what is wrong with the call.</returns>
    public async Task<(SentTable? Table, IResult? Objection)> ReadAsync(IImportFormat format, CancellationToken cancel)
    {
        if (await Http.Request.FormAsync(cancel) is not { } form)
            return (null, ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType).ToResult());
        if (await form.PartAsync("file", cancel) is not { } file)
            return (null, Lacks("Die Datei fehlt oder ist leer."));
        var part = await form.PartAsync("mapping", cancel);
        var text = part is null ? null : Encoding.UTF8.GetString(part.Value.Bytes);
        var (mapping, objection) = await ImportMapping.OfAsync(text, Profiles, format, Profile, file.Bytes, file.Name, cancel);
        return objection is null ? (new(file.Name, file.Bytes, mapping), null) : (null, objection);
    }

    /// <summary>The rows of the table are at fault; where a profile would read it, it is named.</summary>
    public async Task<IResult> FaultyAsync(IImportFormat format, SentTable table, IReadOnlyList<RowIssue> issues, CancellationToken cancel)
    {
        var hint = table.Mapping is null ? await Profiles.HintAsync(format, table.Bytes, table.Name, cancel) : null;
        return ApiProblem.Faulty(
            issues
                .Where(static i => i.Severity == IssueSeverity.Error)
                .Select(ApiIssue.Of)
                .Concat(hint is null ? [] : [ApiIssue.Field("profile", null, hint.Reason)]),
            "Die Datei ist fehlerhaft; nichts ist gespeichert."
        );
    }

    private static IResult Lacks(string reason) => ApiProblem.Faulty([ApiIssue.Field("file", null, reason)], "Der Anfrage fehlt ein Teil.");
}

/// <summary>A table as it was sent.</summary>
/// <param name="Mapping">How it is read, as text; null where its columns are the format's own.</param>
internal sealed record SentTable(string Name, byte[] Bytes, string? Mapping);
