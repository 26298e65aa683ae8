using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>What the lists of the mapping page offer.</summary>
public sealed class MappingChoices(MappingCase file, ForeignHeader header)
{
    private const int LongestExample = 24;

    public static IEnumerable<SelectListItem> Signs { get; } =
    [
        new("wie die Zellen es zeigen", nameof(DecimalSign.AsShown)),
        new("Komma (1.234,5)", nameof(DecimalSign.Comma)),
        new("Punkt (1,234.5)", nameof(DecimalSign.Point)),
    ];

    public IEnumerable<SelectListItem> Sheets => file.Sample.Sheets.Select(static name => new SelectListItem(name, name));

    /// <summary>Where a column of the format may come from.</summary>
    public IEnumerable<SelectListItem> Sources(SheetColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        yield return new(column.Required ? "bitte wählen" : "nicht vorhanden", "");
        foreach (var item in Columns)
            yield return item;
        if (!column.IsCase)
            yield return new("fester Wert für alle Zeilen", MappingForm.Fixed);
        if (file.Format.Sheet!.ValueColumn is not { } value)
            yield break;
        yield return column.Name == value
            ? new("mehrere Spalten mit Werten (unten wählen)", MappingForm.Values)
            : new("aus den Namen der Spalten mit Werten", MappingForm.Names);
    }

    public IEnumerable<SelectListItem> Seconds => Columns.Prepend(new("keine", ""));

    /// <summary>What a word may mean.</summary>
    public IEnumerable<SelectListItem> Terms(string field) =>
        file.Vocabularies[field].Terms.Select(static t => new SelectListItem(t.Title, t.Text)).Prepend(new("wie geschrieben", ""));

    public Vocabulary Vocabulary(string field) => file.Vocabularies[field];

    /// <summary>The first values of a column.</summary>
    public string Examples(string column)
    {
        var position = header[column];
        var cells = file
            .Sample.Rows.Where(r => r.Number > header.Layout.HeaderRow)
            .Select(r => r[position])
            .Where(static c => c.Length > 0)
            .Distinct()
            .Take(3)
            .Select(static c => c.Length > LongestExample ? c[..LongestExample] + "…" : c);
        return string.Join(" · ", cells);
    }

    private IEnumerable<SelectListItem> Columns =>
        header.Names.Select(
            (name, position) =>
                new SelectListItem(
                    Examples(name) is { Length: > 0 } examples ? $"{name}: {examples}" : name,
                    position.ToString(CultureInfo.InvariantCulture)
                )
        );
}
