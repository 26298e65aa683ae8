using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Data.Imports;

/// <summary>Empty import file of a format, prefilled with what is known.</summary>
/// <param name="Sheet">Columns of the first sheet.</param>
/// <param name="Rows">Rows to fill in.</param>
/// <param name="Known">Allowed or known values by their column's name, for a sheet of their own.</param>
public sealed record ImportTemplate(
    SheetFormat Sheet,
    IEnumerable<IReadOnlyList<object?>> Rows,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Known
)
{
    public string FileName => $"Vorlage {Sheet.Name}.xlsx";

    /// <returns>An XLSX file, at its beginning.</returns>
    public async Task<Stream> OpenAsync(CancellationToken cancellation = default)
    {
        var stream = new MemoryStream();
        await SheetTemplate.WriteAsync(stream, Sheet, Rows, Known, cancellation);
        stream.Position = 0;
        return stream;
    }
}
