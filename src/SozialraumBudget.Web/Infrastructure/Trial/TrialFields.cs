using System.Text.Json;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>Reads the fields of the terms one by one and gathers what is wrong with them.</summary>
internal sealed class TrialFields(JsonElement root)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public List<TermIssue> Issues { get; } = [];

    public IEnumerable<string> Unknown => root.EnumerateObject().Select(static p => p.Name).Where(name => !read.Contains(name));

    /// <summary>The field, unless it is missing or null.</summary>
    public JsonElement? Find(string field, bool required)
    {
        read.Add(field);
        if (root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null)
            return value;
        if (required)
            Fail(field, null, "Das Feld fehlt.");
        return null;
    }

    public string? Text(string field, int longest)
    {
        if (Find(field, required: true) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text && text.Length <= longest)
            return text;
        Fail(field, value, $"Erwartet wird ein Text mit 1 bis {longest} Zeichen.");
        return null;
    }

    public int? Year(string field, bool required)
    {
        if (Find(field, required) is not { } value)
            return null;
        if (ExactNumber.Read(value) is { } number && number is >= 1900 and <= 2998 && decimal.Truncate(number) == number)
            return (int)number;
        Fail(field, value, "Erwartet wird ein Jahr wie 2024.");
        return null;
    }

    /// <summary>A number between bounds, both included.</summary>
    /// <param name="isShare">A percentage is understood.</param>
    public decimal? Number(string field, JsonElement value, decimal from, decimal to, string expected, bool isShare = false)
    {
        if (ExactNumber.Read(value, isShare) is { } number && number >= from && number <= to)
            return number;
        Fail(field, value, expected);
        return null;
    }

    public IReadOnlyList<JsonElement> List(string field, bool required, int longest)
    {
        if (Find(field, required) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= longest)
            return [.. value.EnumerateArray()];
        Fail(field, value, $"Erwartet wird eine Liste mit höchstens {longest} Einträgen.");
        return [];
    }

    public void Fail(string field, JsonElement? value, string reason) =>
        Issues.Add(
            new TermIssue(
                field,
                value is { } element
                    ? element.ValueKind == JsonValueKind.String
                        ? element.GetString()
                        : element.GetRawText()
                    : null,
                reason
            )
        );
}
