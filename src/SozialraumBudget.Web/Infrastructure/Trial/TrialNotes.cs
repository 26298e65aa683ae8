using System.Text.Json;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>What is wrong with a trial's body, gathered over all of its objects.</summary>
internal sealed class TrialNotes
{
    private readonly List<string> warned = [];

    public List<TermIssue> Issues { get; } = [];

    /// <summary>Objects that were read, to name what nobody asked for.</summary>
    public List<TrialObject> Opened { get; } = [];

    /// <summary>German; they did not stop the computation.</summary>
    public IReadOnlyList<string> Warnings =>
        [
            .. warned,
            .. Opened.SelectMany(static o => o.Unknown).Select(static name => $"Das Feld „{name}“ ist unbekannt und wurde nicht gelesen."),
        ];

    /// <summary>The warnings as an answer carries them: missing where there are none.</summary>
    public IReadOnlyList<string>? Answered() => Warnings is { Count: > 0 } warnings ? warnings : null;

    public void Warn(string text) => warned.Add(text);

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
