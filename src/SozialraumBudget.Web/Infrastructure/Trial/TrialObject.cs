using System.Text.Json;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// An object of a trial's JSON, read field by field. Whatever is wrong is gathered with the way to its field (<c>indicators[1].points</c>)
/// and a German reason; the reading goes on with a value that is never used.
/// </summary>
internal sealed class TrialObject
{
    /// <summary>Budgets, accounts, prices: above any city's.</summary>
    public const decimal LargestAmount = 100_000_000_000m;

    /// <summary>What one hour, case, post or month costs.</summary>
    public const decimal LargestPrice = 100_000_000m;

    private const int LongestText = 200;

    private readonly JsonElement element;
    private readonly string path;
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <param name="path">The way to it; empty for the body itself.</param>
    public TrialObject(JsonElement element, string path, TrialNotes notes)
    {
        (this.element, this.path, Notes) = (element, path, notes);
        if (element.ValueKind == JsonValueKind.Object)
            notes.Opened.Add(this);
    }

    public TrialNotes Notes { get; }

    /// <summary>Fields that nobody asked for.</summary>
    public IEnumerable<string> Unknown =>
        element.EnumerateObject().Select(static p => p.Name).Where(name => !read.Contains(name)).Select(At);

    /// <summary>An amount in EUR with at most two decimals.</summary>
    public Money Amount(string field, decimal largest = LargestAmount, bool signed = false) =>
        Find(field, required: true) is { } value ? Amount(At(field), value, largest, signed) : default;

    public decimal Number(string field, decimal from, decimal to, string expected) =>
        Find(field, required: true) is { } value ? Number(At(field), value, from, to, expected) : default;

    /// <summary>A number, or null where it is missing or null.</summary>
    public decimal? Maybe(string field, decimal from, decimal to, string expected) =>
        Find(field, required: false) is { } value ? Number(At(field), value, from, to, expected) : null;

    public int Whole(string field, int from, int to)
    {
        var expected = $"Erwartet wird eine ganze Zahl von {from} bis {to}.";
        var number = Number(field, from, to, expected);
        if (decimal.Truncate(number) == number)
            return (int)number;
        Fail(field, expected);
        return from;
    }

    public Share Share(string field, decimal largest = 1) =>
        Find(field, required: true) is { } value ? Share(At(field), value, largest) : default;

    public Share Share(string way, JsonElement value, decimal largest = 1) =>
        new(Number(way, value, 0, largest, ShareExpected(largest), isShare: true));

    /// <summary>A share, or null where it is missing or null.</summary>
    public Share? MaybeShare(string field, decimal largest = 1) =>
        Find(field, required: false) is { } value ? Share(At(field), value, largest) : null;

    public string Text(string field)
    {
        if (Find(field, required: true) is not { } value)
            return "";
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 and <= LongestText } text)
            return text;
        Notes.Fail(At(field), value, $"Erwartet wird ein Text mit 1 bis {LongestText} Zeichen.");
        return "";
    }

    /// <summary>Objects of a list, none where it is missing and need not be there.</summary>
    public IReadOnlyList<TrialObject> Objects(string field, int most, int least = 0, bool required = true) =>
        [.. Items(field, most, least, required).Select(i => Object(i.Path, i.Value))];

    /// <summary>Members of an object by name, in the order they are written.</summary>
    public IReadOnlyList<(string Name, TrialObject Value)> Named(string field, int most, int least = 0) =>
        [.. Members(field, most, least).Select(m => (m.Name, Object(m.Path, m.Value)))];

    /// <summary>Amounts of an object by name, in the order they are written.</summary>
    public IReadOnlyList<(string Name, Money Amount)> Amounts(string field, int most, int least = 0, bool required = true) =>
        [.. Members(field, most, least, required).Select(m => (m.Name, Amount(m.Path, m.Value, LargestAmount, signed: false)))];

    /// <summary>Names and values of an object's members that are read by the caller.</summary>
    public IReadOnlyList<(string Name, string Path, JsonElement Value)> Members(string field, int most, int least, bool required = true)
    {
        if (Find(field, required) is not { } value)
            return [];
        var members = value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : [];
        if (value.ValueKind != JsonValueKind.Object || members.Count > most || members.Count < least)
            Notes.Fail(At(field), value, $"Erwartet wird ein Objekt mit {Count(least, most)} Einträgen.");
        else if (members.Exists(static m => string.IsNullOrWhiteSpace(m.Name) || m.Name.Length > LongestText))
            Notes.Fail(At(field), null, $"Ein Name hat 1 bis {LongestText} Zeichen.");
        else if (members.CountBy(static m => m.Name.Trim()).FirstOrDefault(static n => n.Value > 1).Key is { } twice)
            Notes.Fail(At(field), null, $"„{twice}“ steht mehr als einmal.");
        else
            return [.. members.Select(m => (m.Name, $"{At(field)}.{m.Name}", m.Value))];
        return [];
    }

    /// <summary>Values of a list that are read by the caller.</summary>
    public IReadOnlyList<(string Path, JsonElement Value)> Items(string field, int most, int least, bool required = true)
    {
        if (Find(field, required) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= most && value.GetArrayLength() >= least)
            return [.. value.EnumerateArray().Select((item, i) => ($"{At(field)}[{i}]", item))];
        Notes.Fail(At(field), value, $"Erwartet wird eine Liste mit {Count(least, most)} Einträgen.");
        return [];
    }

    /// <param name="isShare">A percentage is understood.</param>
    public decimal Number(string way, JsonElement value, decimal from, decimal to, string expected, bool isShare = false)
    {
        if (ExactNumber.Read(value, isShare) is { } number && number >= from && number <= to)
            return number;
        Notes.Fail(way, value, expected);
        return from > 0 ? from : 0;
    }

    public Money Amount(string way, JsonElement value, decimal largest, bool signed)
    {
        var amount = Number(way, value, signed ? -largest : 0, largest, AmountExpected(signed));
        if (decimal.Round(amount, 2) == amount)
            return new(amount);
        Notes.Fail(way, value, "Ein Betrag hat höchstens zwei Nachkommastellen.");
        return default;
    }

    /// <summary>Written as null, which says more than a field that is missing.</summary>
    public bool IsNull(string field) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>What a rule objects to.</summary>
    public void Fail(string field, string reason) =>
        Notes.Fail(At(field), element.TryGetProperty(field, out var value) ? value : null, reason);

    /// <summary>The field, unless it is missing or null.</summary>
    public JsonElement? Find(string field, bool required)
    {
        read.Add(field);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null)
            return value;
        if (required)
            Notes.Fail(At(field), null, "Das Feld fehlt.");
        return null;
    }

    private static string Count(int least, int most) => least == 0 ? $"höchstens {most}" : $"{least} bis {most}";

    private static string ShareExpected(decimal largest) =>
        $"Erwartet wird ein Anteil zwischen 0 und {GermanNumber.Text(largest)}, z. B. \"0.06\".";

    private static string AmountExpected(bool signed) =>
        $"Erwartet wird ein Betrag in Euro, z. B. \"5000.50\"{(signed ? "; er darf negativ sein" : "")}.";

    private TrialObject Object(string way, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            Notes.Fail(way, value, "Erwartet wird ein Objekt.");
        return new(value, way, Notes);
    }

    private string At(string field) => path.Length == 0 ? field : $"{path}.{field}";
}
