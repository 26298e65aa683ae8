using System.Text;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Api;

/// <summary>How a call says that a file of other columns is read: by a profile, or by a mapping in the part of that name.</summary>
internal static class ImportMapping
{
    private const string Refused = "Die Datei wurde nicht angenommen.";
    private const int LongestMapping = 500_000;

    /// <returns>The mapping as text, null for a file of the format's own columns; or the answer that says what is wrong.</returns>
    public static async Task<(string? Mapping, IResult? Objection)> OfAsync(
        HttpRequest request,
        ImportProfiles profiles,
        IImportFormat format,
        string? profile,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        var part = await request.FormAsync(cancel) is { } form ? await form.PartAsync("mapping", cancel) : null;
        var text = part is null ? null : Encoding.UTF8.GetString(part.Value.Bytes);
        if ((text is null && profile is null) || file is null)
            return (null, null);
        var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancel);
        return await OfAsync(text, profiles, format, profile, copy.ToArray(), file.FileName, cancel);
    }

    /// <param name="text">The part mapping; null where there is none.</param>
    public static async Task<(string? Mapping, IResult? Objection)> OfAsync(
        string? text,
        ImportProfiles profiles,
        IImportFormat format,
        string? profile,
        byte[] bytes,
        string fileName,
        CancellationToken cancel
    )
    {
        if (text is null && profile is null)
            return (null, null);
        if (text is not null && profile is not null)
            return (null, Fault("mapping", "Bitte entweder profile oder mapping angeben, nicht beides."));
        if (profile is not null)
        {
            var (mapping, refusal) = await profiles.UseAsync(format, profile, bytes, fileName, cancel);
            return refusal is null ? (mapping, null) : (null, Fault("profile", refusal.Text, profile));
        }

        if (text!.Length > LongestMapping)
            return (null, Fault("mapping", $"Die Zuordnung hat mehr als {LongestMapping} Zeichen."));
        if (SheetMappingText.TryRead(text) is not { } said)
            return (null, Fault("mapping", "Die Zuordnung ist kein lesbares JSON."));
        var sample = ForeignSample.Read(bytes, fileName, said.Layout.Sheet);
        var issues = sample.Refusal is null ? MappingChecks.Find(format.Sheet!, said, ForeignHeader.Of(sample, said.Layout)) : [];
        return issues.Count == 0
            ? (SheetMappingText.Write(said), null)
            : (null, ApiProblem.Faulty(issues.Select(static i => ApiIssue.Field(Place(i), null, i.Text)), Refused));
    }

    private static string Place(MappingIssue issue) =>
        issue switch
        {
            { Column: { } column } => $"mapping.values.{RowIssue.Printable(column)}",
            { Field: { } field } => $"mapping.fields.{field}",
            _ => "mapping.layout",
        };

    private static IResult Fault(string field, string reason, string? value = null) =>
        ApiProblem.Faulty([ApiIssue.Field(field, value, reason)], Refused);
}
