using System.Text.Json;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>The body of a trial as JSON: an object in which no field stands twice.</summary>
internal static class TrialJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>The body; null with the reason where it is no JSON object.</summary>
    public static (TrialObject? Body, TermIssue? Issue) Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
                json = json[3..];
            var root = JsonDocument.Parse(json, Strict).RootElement;
            ReadTexts(root);
            return root.ValueKind == JsonValueKind.Object
                ? (new(root, "", new()), null)
                : (null, new("", null, "Erwartet wird ein JSON-Objekt."));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var line = exception is JsonException { LineNumber: { } number } ? $" (Zeile {number + 1})" : "";
            return (null, new("", null, $"Das ist kein lesbares JSON, oder ein Feld steht zweimal darin{line}."));
        }
    }

    /// <summary>
    /// Half of a character written as an escape is found when a text is read, so all of them are read before anything else.
    /// </summary>
    /// <exception cref="InvalidOperationException">A name or a text is none.</exception>
    private static void ReadTexts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            _ = value.GetString();
        foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : [])
        {
            _ = member.Name;
            ReadTexts(member.Value);
        }

        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [])
            ReadTexts(item);
    }
}
