using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>One line of a mapping for people.</summary>
public sealed record MappingLine(string Field, string Source);

/// <summary>A mapping in German, so that an import can be explained.</summary>
public static class MappingLines
{
    public static IReadOnlyList<MappingLine> Of(SheetFormat format, SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mapping);
        return
        [
            new("Kopfzeile", Header(mapping.Layout)),
            .. format.Columns.Select(c => new MappingLine(c.Name, Source(mapping.SourceOf(c.Name)))),
            .. mapping.LongField is null ? [] : mapping.Values.Select(Value),
            .. mapping.Words.SelectMany(static w =>
                w.Value.Select(t => new MappingLine(
                    $"„{t.Key}“ in {w.Key}",
                    t.Value is null ? "Zeilen werden ausgelassen" : $"heißt „{t.Value}“"
                ))
            ),
            .. Numbers(mapping.Numbers).Select(static text => new MappingLine("Zahlen", text)),
        ];
    }

    private static string Header(SheetLayout layout)
    {
        var row = layout switch
        {
            { HeaderRow: 0 } => "keine; Spalten nach ihren Buchstaben",
            { HeaderRows: 1 } => $"Zeile {layout.HeaderRow}",
            _ => $"Zeilen {layout.HeaderRow - layout.HeaderRows + 1} bis {layout.HeaderRow}",
        };
        return layout.Sheet is { } sheet ? $"Blatt „{sheet}“, {row}" : row;
    }

    private static string Source(FieldSource source) =>
        source.Kind switch
        {
            FieldKind.Columns => $"Spalte „{string.Join("“ und „", source.Columns)}“",
            FieldKind.Fixed => $"fester Wert „{source.Fixed}“",
            FieldKind.Names => "Namen der Spalten mit Werten",
            FieldKind.Values => "mehrere Spalten mit Werten",
            _ => "nicht vorhanden",
        };

    private static MappingLine Value(ValueColumn value) =>
        new($"Spalte „{value.Column}“", string.Join(", ", value.Fields.Select(static f => $"{f.Key} {f.Value}")));

    private static IEnumerable<string> Numbers(NumberStyle style)
    {
        if (style.Sign != DecimalSign.AsShown)
            yield return style.Sign == DecimalSign.Comma ? "Dezimalkomma" : "Dezimalpunkt";
        if (style.Percent)
            yield return "Prozentwerte, wie sie dastehen";
        if (style.Blanks)
            yield return "Leerzeichen trennen Tausender";
        if (style.SkipSigns)
            yield return "Zeichen für „keine Angabe“ werden ausgelassen";
        if (style.SkipEmpty)
            yield return "Zeilen ohne Wert oder ohne die meisten Pflichtangaben werden ausgelassen";
    }
}
