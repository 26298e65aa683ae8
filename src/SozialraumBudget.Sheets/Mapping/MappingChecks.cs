using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>What is wrong with a mapping.</summary>
/// <param name="Field">Column of the format, or null where it is the header.</param>
/// <param name="Column">Value column of the file; null where it is the field as a whole.</param>
/// <param name="Text">German.</param>
public sealed record MappingIssue(string? Field, string? Column, string Text);

/// <summary>Whether a mapping says for every required column once where it comes from, in a file with this header.</summary>
public static class MappingChecks
{
    public static IReadOnlyList<MappingIssue> Find(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(header);
        if (!header.IsFound || mapping.Layout.HeaderRows is < 1 or > SheetLayout.MaxHeaderRows)
            return [new(null, null, $"Die Zeile {mapping.Layout.HeaderRow} ist leer oder zu weit unten für eine Kopfzeile.")];
        return
        [
            .. mapping
                .Fields.Keys.Concat(mapping.Words.Keys)
                .Where(name => format.Columns.All(c => c.Name != name))
                .Select(static name => new MappingIssue(null, null, $"Das Feld „{RowIssue.Printable(name)}“ hat das Format nicht.")),
            .. format.Columns.SelectMany(column => Field(format, column, mapping, header)),
            .. Values(format, mapping, header),
        ];
    }

    private static IEnumerable<MappingIssue> Field(SheetFormat format, SheetColumn column, SheetMapping mapping, ForeignHeader header)
    {
        var source = mapping.SourceOf(column.Name);
        var text = source.Kind switch
        {
            FieldKind.None when column.Required => "Bitte eine Spalte wählen oder einen festen Wert eintragen; das Feld ist Pflicht.",
            _ when column.IsCase && mapping.Words.ContainsKey(column.Name) => "Nummern von Fällen bleiben, wie sie sind.",
            FieldKind.Fixed when column.IsCase => "Jede Zeile braucht ihre eigene Nummer; ein fester Wert ist nicht möglich.",
            FieldKind.Fixed when string.IsNullOrWhiteSpace(source.Fixed) => "Bitte den festen Wert eintragen.",
            FieldKind.Columns when source.Columns.Count == 0 => "Bitte eine Spalte wählen.",
            FieldKind.Columns when source.Columns.FirstOrDefault(c => !header.Has(c)) is { } missing =>
                $"Die Spalte „{missing}“ gibt es in der Datei nicht.",
            FieldKind.Columns when column.IsCase && source.Columns.FirstOrDefault(static c => c.Any(char.IsAsciiDigit)) is { } odd =>
                $"„{odd}“ sieht aus wie eine Nummer und nicht wie der Name einer Spalte. Bitte die Kopfzeile prüfen.",
            FieldKind.Columns when Twice(format, column, mapping, source) is { } other =>
                $"Die Spalte „{source.Columns[0]}“ ist schon {other} zugeordnet.",
            FieldKind.Names when mapping.LongField is null => "Aus Spaltennamen wird nur gelesen, wo mehrere Spalten Werte enthalten.",
            FieldKind.Values when column.Name != format.ValueColumn => "Dieses Feld wird aus einer einzigen Spalte gelesen.",
            FieldKind.Values when mapping.Values.Count == 0 => "Bitte unten mindestens eine Spalte mit Werten wählen.",
            _ => null,
        };
        if (text is not null)
            yield return new(column.Name, null, text);
    }

    /// <summary>The field before this one that the same column was given to.</summary>
    private static string? Twice(SheetFormat format, SheetColumn column, SheetMapping mapping, FieldSource source) =>
        format
            .Columns.TakeWhile(other => other != column)
            .Where(other => !other.MayRepeat && !column.MayRepeat)
            .Select(static other => other.Name)
            .FirstOrDefault(other =>
                mapping.SourceOf(other) is { Kind: FieldKind.Columns } before
                && before.Columns.Any(c => source.Columns.Any(own => Spelling.IsSame(c, own)))
            );

    private static IEnumerable<MappingIssue> Values(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        if (mapping.LongField is null)
            yield break;
        var named = format.Columns.Where(c => mapping.SourceOf(c.Name).Kind == FieldKind.Names).Select(static c => c.Name).ToList();
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in mapping.Values)
        {
            if (!header.Has(value.Column))
                yield return new(null, value.Column, $"Die Spalte „{value.Column}“ gibt es in der Datei nicht.");
            if (User(format, mapping, value.Column) is { } user)
                yield return new(null, value.Column, $"Die Spalte „{value.Column}“ ist schon {user} zugeordnet.");
            foreach (var field in named.Where(f => string.IsNullOrWhiteSpace(value.Fields.GetValueOrDefault(f))))
                yield return new(field, value.Column, $"Bitte angeben, was die Spalte „{value.Column}“ als {field} bedeutet.");
            var meaning = string.Join('\n', named.Select(f => Spelling.Fold(value.Fields.GetValueOrDefault(f))));
            if (meanings.TryGetValue(meaning, out var same))
                yield return new(
                    null,
                    value.Column,
                    $"„{value.Column}“ und „{same}“ bedeuten dasselbe. Bitte unterscheiden oder abwählen."
                );
            meanings[meaning] = value.Column;
        }
    }

    private static string? User(SheetFormat format, SheetMapping mapping, string column) =>
        format
            .Columns.Select(static c => c.Name)
            .FirstOrDefault(field =>
                mapping.SourceOf(field) is { Kind: FieldKind.Columns } source && source.Columns.Any(c => Spelling.IsSame(c, column))
            );
}
