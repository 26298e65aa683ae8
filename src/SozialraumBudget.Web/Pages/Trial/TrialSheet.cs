using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Forms;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>
/// A trial's body as people type it: fields and tables, written as the JSON that the API takes, and what is wrong with that JSON told at
/// the input it was typed into.
/// </summary>
/// <param name="Fields">Their keys are the names of the body's fields.</param>
/// <param name="Groups">Title of a table → name of the list in the body.</param>
internal sealed record TrialSheet(IReadOnlyList<FactField> Fields, IReadOnlyDictionary<string, string> Groups)
{
    /// <summary>Words that the API has in English.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>Tables whose rows are pairs and not objects.</summary>
    public IReadOnlySet<string> Pairs { get; init; } = new HashSet<string>();

    /// <summary>The body as JSON; null where a value cannot be read, which is told at its input.</summary>
    public TrialObject? Body(FactForm form, ModelStateDictionary state, Action<JsonObject>? change = null)
    {
        if (!form.Check(state))
            return null;
        var json = new JsonObject();
        foreach (var field in form.Singles)
            json[field.Key] = Value(field, form.Record.Values);
        foreach (var (title, name) in Groups)
            json[name] = new JsonArray([.. form.Record.Rows(title).Select(row => Row(title, row))]);
        change?.Invoke(json);
        return TrialJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Body;
    }

    /// <summary>Tells each issue at its input; what belongs to none stands above the form.</summary>
    public void Tell(TrialObject body, ModelStateDictionary state)
    {
        foreach (var issue in body.Notes.Issues)
            state.AddModelError(InputOf(issue.Field) ?? "", issue.Value is null ? issue.Reason : $"„{issue.Value}“: {issue.Reason}");
    }

    /// <summary>"indicators[1].points" → "Zeile.Indikatoren.1.points".</summary>
    private string? InputOf(string path)
    {
        var parts = path.Split(['[', ']', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (Groups.FirstOrDefault(g => g.Value == parts.FirstOrDefault()).Key is not { } title)
            return Fields.FirstOrDefault(f => f.Group is null && f.Key == path) is { } single ? FactForm.Name(single, null) : null;

        List<FactField> columns = [.. Fields.Where(f => f.Group == title)];
        var row = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var column =
            parts.Length < 3 ? columns[0]
            : Pairs.Contains(title) ? columns[parts[2] == "1" ? 1 : 0]
            : columns.Find(c => c.Key == parts[2]) ?? columns[0];
        return FactForm.Name(column, row);
    }

    private JsonNode Row(string title, IReadOnlyDictionary<string, string> row)
    {
        List<FactField> columns = [.. Fields.Where(f => f.Group == title)];
        return Pairs.Contains(title)
            ? new JsonArray([.. columns.Select(c => Value(c, row))])
            : new JsonObject(columns.Select(c => KeyValuePair.Create(c.Key, Value(c, row))));
    }

    private JsonNode? Value(FactField field, IReadOnlyDictionary<string, string> values)
    {
        var text = values.GetValueOrDefault(field.Key)?.Trim() ?? "";
        return text.Length == 0 ? null
            : field.Unit == FactUnit.Text ? Words.GetValueOrDefault(text, text)
            : field.Unit == FactUnit.Share ? Text(Share.Parse(text).Value)
            : GermanNumber.TryParse(text.TrimEnd('€'), out var number) ? Text(number)
            : text;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
