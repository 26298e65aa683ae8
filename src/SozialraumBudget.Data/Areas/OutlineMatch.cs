using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Areas;

/// <summary>One shape of a map file and the stored district it belongs to; null: a new district.</summary>
public sealed record MatchedOutline(DistrictOutline Outline, District? District);

/// <summary>What a map file would change, before anything is stored.</summary>
/// <param name="Matches">Shapes in the order of the file.</param>
/// <param name="Without">Stored districts that the file has no shape for.</param>
/// <param name="Result">Name property, properties that could be it, what is wrong.</param>
public sealed record OutlinePreview(IReadOnlyList<MatchedOutline> Matches, IReadOnlyList<string> Without, GeoJsonResult Result)
{
    public IReadOnlyList<RowIssue> Issues { get; init; } = Result.Issues;

    public bool HasErrors => Issues.Any(static issue => issue.Severity == IssueSeverity.Error);
}

/// <summary>Matches shapes of a map file with stored districts.</summary>
public static class OutlineMatch
{
    public static OutlinePreview Make(ReadOnlyMemory<byte> file, string? property, DistrictNames districts)
    {
        ArgumentNullException.ThrowIfNull(districts);
        var result = GeoJsonDistricts.Parse(file, property, [.. districts.All.Select(static d => d.Name)]);
        List<MatchedOutline> matches = [.. result.Districts.Select(o => new MatchedOutline(o, districts.Find(o.District)))];
        var twice = matches
            .Where(static m => m.District is not null)
            .GroupBy(static m => m.District!.Id)
            .SelectMany(static g => g.Skip(1).Select(m => (First: g.First(), Second: m)));
        var used = matches.Select(static m => m.District?.Id).ToHashSet();
        return new(
            matches,
            [.. districts.All.Where(d => !used.Contains(d.Id)).Select(static d => d.Name).Order(StringComparer.CurrentCulture)],
            result
        )
        {
            Issues =
            [
                .. result.Issues,
                .. twice.Select(t =>
                    RowIssue.Cell(
                        t.Second.Outline.Row,
                        result.NameProperty ?? "",
                        t.Second.Outline.District,
                        $"Der Stadtteil „{t.Second.District!.Name}“ ist schon mit Gebiet {t.First.Outline.Row} gemeint."
                    )
                ),
            ],
        };
    }
}
