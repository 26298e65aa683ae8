using System.Text;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Tests;

namespace SozialraumBudget.Web.Tests.Areas;

/// <summary>Real public data of a city, brought into the columns of the import formats.</summary>
internal static class Flensburg
{
    public static byte[] Map => File.ReadAllBytes(SharedFolder.Data("flensburg/flensburg_stadtteile.geojson"));

    /// <summary>All figures of districts, each under the name of its table and column.</summary>
    public static (byte[] File, int Rows) SocialStructure()
    {
        var source = new SheetFormat(
            "Sozialatlas",
            new("sql_tabelle", ColumnKind.Text, true),
            new("jahr", ColumnKind.Text, true),
            new("stadtteil_id", ColumnKind.Text),
            new("stadtteil", ColumnKind.Text, true),
            new("merkmal", ColumnKind.Text, true),
            new("wert", ColumnKind.Text)
        );
        using var table = SheetReader.Open(
            File.ReadAllBytes(SharedFolder.Data("flensburg/flensburg_sozialatlas_long_2011_2022.csv")),
            "atlas.csv",
            source
        );
        var cells = new CellReader(table, source, null, CancellationToken.None);
        var text = new StringBuilder("Stadtteil;Jahr;Merkmal;Wert\n");
        var rows = 0;
        while (cells.Next())
        {
            if (cells.Text(2) is not { Length: > 0 } || cells.Text(5) is not { Length: > 0 } value)
                continue;
            var merkmal = cells.Text(4) == "age_under_18" ? "unter 18" : cells.Text(0)![3..] + " " + cells.Text(4);
            text.Append(cells.Text(3)).Append(';').Append(cells.Text(1)).Append(';').Append(merkmal).Append(';').Append(value).Append('\n');
            rows++;
        }

        return (Encoding.UTF8.GetBytes(text.ToString()), rows);
    }
}
