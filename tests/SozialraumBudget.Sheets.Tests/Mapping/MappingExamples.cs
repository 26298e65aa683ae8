using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Sheets.Tests.Mapping;

/// <summary>The foreign tables that every clone has, proposed and read as the mapping page does it.</summary>
internal static class MappingExamples
{
    public static readonly IReadOnlyList<string> Districts = ["Altstadt", "Neustadt", "Hohe Wiese"];

    public static byte[] File(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "Examples")))
            folder = folder.Parent;
        return System.IO.File.ReadAllBytes(Path.Combine(folder!.FullName, "tests", "Examples", "mapping", name));
    }

    public static Dictionary<string, Vocabulary> Places { get; } =
        new()
        {
            ["Stadtteil"] = new(
                [.. Districts.Select(static d => new Term(d, d))],
                isClosed: true,
                static word => Districts.Any(d => Spelling.IsSame(d, word))
            )
            {
                HasSums = true,
            },
        };

    public static Dictionary<string, Vocabulary> Services { get; } =
        new()
        {
            ["Bereich"] = new([new("Nordost", "Nordost")], isClosed: true, static word => word == "Nordost"),
            ["Hilfeart"] = ServiceWords.HelpType,
            ["Setting"] = ServiceWords.Setting,
            ["Einheit"] = ServiceWords.Unit,
        };

    /// <summary>The proposal with those for words.</summary>
    public static SheetMapping Propose(
        SheetFormat format,
        byte[] file,
        string name,
        Dictionary<string, Vocabulary> vocabularies,
        SheetLayout? layout = null
    )
    {
        var sample = ForeignSample.Read(file, name);
        var mapping = MappingProposal.Make(format, sample, layout ?? LayoutProposal.Of(sample), name, vocabularies);
        var words = ForeignWords
            .Collect(file, name, mapping, ForeignHeader.Of(sample, mapping.Layout), vocabularies)
            .Where(static f => f.Value.Any(static w => w.Proposal is not null))
            .ToDictionary(
                static f => f.Key,
                static f =>
                    (IReadOnlyDictionary<string, string?>)
                        f.Value.Where(static w => w.Proposal is not null).ToDictionary(static w => w.Word, static w => w.Proposal!.Term)
            );
        return mapping with { Words = words };
    }

    public static SheetMapping Propose(string name, SheetLayout? layout = null) =>
        Propose(SocialStructureFormat.Format, File(name), name, Places, layout);

    public static ParsedSheet<SocialStructureValue> Read(string name, SheetMapping mapping) => Read(File(name), mapping);

    public static ParsedSheet<SocialStructureValue> Read(byte[] file, SheetMapping mapping)
    {
        using var table = MappedTable.Open(file, "datei", SocialStructureFormat.Format, mapping);
        return SocialStructureFormat.Parse(table);
    }

    /// <summary>District, year, indicator, value; for comparisons.</summary>
    public static IEnumerable<string> Texts(ParsedSheet<SocialStructureValue> parsed) =>
        parsed.Rows.Select(static r => FormattableString.Invariant($"{r.Row} {r.District} {r.Year} {r.Indicator} {r.Value:0.##}"));

    public static SheetMapping With(this SheetMapping mapping, string field, FieldSource source) =>
        mapping with
        {
            Fields = new Dictionary<string, FieldSource>(mapping.Fields.ToDictionary()) { [field] = source },
        };
}
