using System.Text.Json;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Selection;

/// <summary>What applicants are scored by, with its weight in the total.</summary>
/// <param name="Weight">Share of the total; those of a procedure add up to 1.</param>
public sealed record SelectionCriterion(string Name, Share Weight);

/// <summary>The criteria of a procedure; their order is their number.</summary>
public static class SelectionCriteria
{
    /// <summary>A proposal to begin with, from what the checklist and the field ask for; every procedure changes it as it likes.</summary>
    public static IReadOnlyList<SelectionCriterion> Usual { get; } =
    [
        new("Fachkonzept und Sozialraumbezug", Share.Percent(30)),
        new("Erfahrung in den Hilfen zur Erziehung", Share.Percent(20)),
        new("Kooperation und Trägervielfalt", Share.Percent(15)),
        new("Beteiligung der jungen Menschen und Familien", Share.Percent(15)),
        new("Personal und Verfügbarkeit", Share.Percent(20)),
    ];

    public static string Write(IEnumerable<SelectionCriterion> criteria) =>
        JsonSerializer.Serialize(criteria.Select(static c => new Row(c.Name, c.Weight.Value)));

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> wrote.</exception>
    public static IReadOnlyList<SelectionCriterion> Read(string text) =>
        [.. (JsonSerializer.Deserialize<Row[]>(text) ?? []).Select(static r => new SelectionCriterion(r.Name, new(r.Weight)))];

    private sealed record Row(string Name, decimal Weight);
}
