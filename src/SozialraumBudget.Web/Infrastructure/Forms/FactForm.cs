using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Forms;

/// <summary>
/// The generic form of a typed record: one input per field, one table per group with empty rows at its end. Rows are read by the numbers
/// they were sent with, so that a gap loses nothing; a row without any value is left out.
/// </summary>
public sealed class FactForm
{
    /// <summary>Empty rows at the end of a table.</summary>
    private const int SpareRows = 2;

    private const int MostRows = 200;

    private readonly IReadOnlyList<FactField> fields;

    private FactForm(IReadOnlyList<FactField> fields, FactRecord record) => (this.fields, Record) = (fields, record);

    /// <summary>What was typed or stored, without empty rows.</summary>
    public FactRecord Record { get; }

    public IReadOnlyList<FactField> Singles => [.. fields.Where(static f => f.Group is null)];

    public IEnumerable<IGrouping<string, FactField>> Tables => fields.Where(static f => f.Group is not null).GroupBy(static f => f.Group!);

    public static FactForm Of(IReadOnlyList<FactField> fields, FactRecord record) => new(fields, record);

    public static FactForm Read(IReadOnlyList<FactField> fields, IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(form);
        var values = fields.Where(static f => f.Group is null).ToDictionary(static f => f.Key, f => Typed(form, f, null));
        var tables = fields
            .Where(static f => f.Group is not null)
            .GroupBy(static f => f.Group!)
            .ToDictionary(static g => g.Key, g => Rows([.. g], form));
        return new(fields, new(values, tables));
    }

    /// <summary>Name of an input, and so of its error: "Wert.total", "Zeile.staff.0.posts".</summary>
    public static string Name(FactField field, int? row)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Group is null
            ? $"Wert.{field.Key}"
            : string.Create(CultureInfo.InvariantCulture, $"Zeile.{field.Group}.{row ?? 0}.{field.Key}");
    }

    /// <summary>How many rows of a table are shown: those with values and a few empty ones.</summary>
    public int RowCount(string group) => Math.Min(Record.Rows(group).Count + SpareRows, MostRows);

    public string Value(FactField field, int? row)
    {
        ArgumentNullException.ThrowIfNull(field);
        var values = field.Group is not { } group ? Record.Values : Record.Rows(group).ElementAtOrDefault(row ?? 0);
        return values?.GetValueOrDefault(field.Key) ?? "";
    }

    /// <summary>Unit shown behind the input.</summary>
    public static string? Suffix(FactField field) =>
        field?.Unit switch
        {
            FactUnit.Money or FactUnit.SignedMoney => "€",
            _ => null,
        };

    public static bool IsNumber(FactField field) => field is { Unit: not FactUnit.Text };

    /// <summary>Puts every problem to its field; false when there is one.</summary>
    public bool Check(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var (key, row, reason) in Record.Problems(fields))
        {
            state.AddModelError(Name(fields.First(f => f.Key == key && f.Group is null == row is null), row), reason);
        }

        foreach (var table in Tables.Where(t => Record.Rows(t.Key).Count == 0 && t.Any(static f => f.Required) && !t.First().MayBeEmpty))
        {
            state.AddModelError(Name(table.First(), 0), $"{table.Key}: bitte mindestens eine Zeile ausfüllen.");
        }

        return state.IsValid;
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(IReadOnlyList<FactField> columns, IFormCollection form)
    {
        var prefix = $"Zeile.{columns[0].Group}.";
        var numbers = form
            .Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .Select(k => k[prefix.Length..].Split('.')[0])
            .Select(static n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(static n => n >= 0)
            .Distinct()
            .Order()
            .Take(MostRows);
        return
        [
            .. numbers
                .Select(n => columns.ToDictionary(static c => c.Key, c => Typed(form, c, n)))
                .Where(static row => row.Values.Any(static v => v.Length > 0)),
        ];
    }

    /// <summary>As every form reads numbers: "120.000" is a hundred and twenty thousand.</summary>
    private static string Typed(IFormCollection form, FactField field, int? row)
    {
        var text = form[Name(field, row)].FirstOrDefault()?.Trim() ?? "";
        return field.Unit is FactUnit.Text or FactUnit.Share ? text : GermanNumber.Plain(text);
    }
}
