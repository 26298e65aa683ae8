using System.Globalization;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>Between a mapping and the fields of its page.</summary>
internal static class MappingForm
{
    public const string Fixed = "fest";
    public const string Names = "namen";
    public const string Values = "werte";

    /// <summary>Words that are shown of one field; the rest comes when these are decided.</summary>
    public const int WordsShown = 100;

    /// <summary>Fills the form with a mapping.</summary>
    public static void Write(MappingInput input, MappingCase file, SheetMapping mapping)
    {
        var header = file.Header(mapping);
        input.Sheet = mapping.Layout.Sheet ?? (file.Sample.Sheets.Count > 1 ? file.Sample.Sheets[0] : null);
        (input.HeaderRow, input.HeaderRows) = (mapping.Layout.HeaderRow, mapping.Layout.HeaderRows);
        input.Seen = input.LayoutMark;
        input.Fields = [.. file.Format.Sheet!.Columns.Select(column => Field(column, mapping.SourceOf(column.Name), header))];
        input.Values = [.. ValueAnswers(file.Format.Sheet!, mapping, header)];
        var numbers = mapping.Numbers;
        (input.Sign, input.Percent, input.Blanks) = (numbers.Sign, numbers.Percent, numbers.Blanks);
        (input.SkipSigns, input.SkipEmpty) = (numbers.SkipSigns, numbers.SkipEmpty);
        input.Words = [.. WordAnswers(file, mapping)];
    }

    /// <summary>The mapping that the form says.</summary>
    public static SheetMapping Read(MappingInput input, MappingCase file)
    {
        var header = ForeignHeader.Of(file.Sample, input.Layout);
        var fields = input.Fields.DistinctBy(static f => f.Name).ToDictionary(static f => f.Name, f => Source(f, header));
        var values = input
            .Values.Where(static v => v.Read)
            .DistinctBy(static v => v.Column)
            .Select(static v => new ValueColumn(
                v.Column,
                v.Meanings.DistinctBy(static m => m.Field).ToDictionary(static m => m.Field, static m => m.Text?.Trim() ?? "")
            ));
        var words = input
            .Words.Where(static w => w.LeaveOut || !string.IsNullOrWhiteSpace(w.Term))
            .GroupBy(static w => w.Field)
            .ToDictionary(
                static g => g.Key,
                static g =>
                    (IReadOnlyDictionary<string, string?>)
                        g.DistinctBy(static w => w.Word).ToDictionary(static w => w.Word, static w => w.LeaveOut ? null : w.Term!.Trim())
            );
        return new(
            input.Layout,
            fields.Where(static f => f.Value.Kind != FieldKind.None).ToDictionary(),
            [.. values],
            words,
            new(input.Sign, input.Percent, input.Blanks, input.SkipSigns, input.SkipEmpty)
        );
    }

    private static MappingInput.FieldAnswer Field(SheetColumn column, FieldSource source, ForeignHeader header) =>
        new()
        {
            Name = column.Name,
            Source = source.Kind switch
            {
                FieldKind.Fixed => Fixed,
                FieldKind.Names => Names,
                FieldKind.Values => Values,
                FieldKind.Columns when source.Columns.Count > 0 => Position(header[source.Columns[0]]),
                _ => "",
            },
            Second = source.Columns.Count > 1 ? Position(header[source.Columns[1]]) : "",
            Fixed = source.Fixed,
        };

    private static FieldSource Source(MappingInput.FieldAnswer answer, ForeignHeader header) =>
        answer.Source switch
        {
            null or "" when !string.IsNullOrWhiteSpace(answer.Fixed) => FieldSource.Always(answer.Fixed.Trim()),
            null or "" => FieldSource.None,
            Fixed => FieldSource.Always(answer.Fixed?.Trim() ?? ""),
            Names => FieldSource.FromNames,
            Values => FieldSource.FromValues,
            _ => FieldSource.Of([.. new[] { answer.Source, answer.Second }.Select(p => NameAt(p, header)).OfType<string>().Distinct()]),
        };

    /// <summary>Every column that no field has: those that are read, and those that might be.</summary>
    private static IEnumerable<MappingInput.ValueAnswer> ValueAnswers(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        if (mapping.LongField is null)
            yield break;
        var taken = mapping.Fields.Values.SelectMany(static f => f.Columns).Select(c => header[c]).ToHashSet();
        var named = format.Columns.Where(c => mapping.SourceOf(c.Name).Kind == FieldKind.Names).ToList();
        foreach (var (position, name) in header.Names.Index().Where(c => !taken.Contains(c.Index)))
        {
            var known = mapping.Values.FirstOrDefault(v => header[v.Column] == position);
            yield return new()
            {
                Column = name,
                Read = known is not null,
                Meanings =
                [
                    .. named.Select(field => new MappingInput.MeaningAnswer
                    {
                        Field = field.Name,
                        Text = known?.Fields.GetValueOrDefault(field.Name) ?? ColumnMeaning.TextOf(field, name),
                    }),
                ],
            };
        }
    }

    /// <summary>Words that nobody knows or somebody has decided.</summary>
    private static IEnumerable<MappingInput.WordAnswer> WordAnswers(MappingCase file, SheetMapping mapping)
    {
        foreach (var (field, words) in file.Words(mapping))
        {
            if (file.Vocabularies[field].IsFree && mapping.SourceOf(field).Kind != FieldKind.Columns)
                continue;
            var decided = mapping.Words.GetValueOrDefault(field) ?? new Dictionary<string, string?>();
            foreach (var word in words.Where(w => !w.IsKnown || decided.ContainsKey(w.Word)).Take(WordsShown))
            {
                var isDecided = decided.TryGetValue(word.Word, out var term);
                yield return new()
                {
                    Field = field,
                    Word = word.Word,
                    Term = term ?? "",
                    LeaveOut = isDecided && term is null,
                };
            }
        }
    }

    private static string Position(int position) => position.ToString(CultureInfo.InvariantCulture);

    private static string? NameAt(string? position, ForeignHeader header) =>
        int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < header.Names.Count
            ? header.Names[at]
            : null;
}
