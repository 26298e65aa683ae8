using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Sheets;

namespace SozialraumBudget.Web.Tests.Tables;

public sealed class DataTableTests
{
    private readonly DataTable<Row> table = new DataTable<Row>("Zeilen")
        .Text("name", "Name", r => r.Name)
        .Money("betrag", "Betrag", r => r.Amount, sum: true)
        .Search("Name", r => r.Name)
        .Filter("art", "Art", [new("gerade", "gerade")], (rows, _) => rows.Where(r => r.Number % 2 == 0))
        .SortBy("name");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(4000, 80)]
    public async Task List_ManyRows_ArePaged(int count, int pages)
    {
        await Load("", count);
        Assert.Equal(count, table.View.Hits);
        Assert.Equal(pages, table.View.Pager.Pages);
        Assert.Equal(Math.Min(count, 50), table.View.Rows.Count);
    }

    [Fact]
    public async Task List_SecondPage_SumsAllHits()
    {
        await Load("?seite=2", 60);
        Assert.Equal(10, table.View.Rows.Count);
        Assert.Equal("60,00\u00a0€", table.View.Foot![1]);
    }

    [Theory]
    [InlineData("?suche=ZEILE+07", 1)]
    [InlineData("?suche=7+zeile", 6)]
    [InlineData("?art=gerade", 30)]
    [InlineData("?art=unbekannt", 60)]
    [InlineData("?suche=%25", 0)]
    public async Task List_Narrowed_CountsHits(string query, int hits)
    {
        await Load(query, 60);
        Assert.Equal(hits, table.View.Hits);
    }

    [Fact]
    public async Task List_SortInAddress_KeepsOtherParameters()
    {
        await Load("?sort=-name&suche=Zeile&jahr=2025", 60);
        Assert.Equal("Zeile 59", table.View.Rows[0].Cells[0].Text);
        Assert.Equal("descending", table.View.Head[0].Sort);
        Assert.Contains("jahr=2025", table.View.Head[0].SortUrl!, StringComparison.Ordinal);
        Assert.Contains("suche=Zeile", table.View.Head[0].SortUrl!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?seite=99", 2)]
    [InlineData("?seite=-1", 1)]
    [InlineData("?seite=abc", 1)]
    [InlineData("?sort=drop+table", 1)]
    public async Task List_StrangeAddress_ShowsAnExistingPage(string query, int page)
    {
        await Load(query, 60);
        Assert.Equal(page, table.View.Pager.Page);
    }

    [Fact]
    public async Task Export_Csv_HasAllHitsAndEscapesFormulas()
    {
        var file = Assert.IsType<ListFileResult>(await Load("?export=csv", 60, "=1+1"));
        using var reader = new StreamReader(file.FileStream);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(61, lines.Length);
        Assert.Contains("'=1+1;1,00", lines);
    }

    [Fact]
    public void Shares_OfOneTable_HaveOneDecimalEach() =>
        Assert.Equal(
            ["8,7\u00a0%", "56,5\u00a0%", "50,0\u00a0%", "−3,0\u00a0%", "0,0\u00a0%"],
            new[] { 0.087m, 0.5652m, 0.5m, -0.03m, 0m }.Select(German.Percent)
        );

    /// <summary>Words for a few rows do not make text of the numbers of all others, and a quotient has an end.</summary>
    [Fact]
    public async Task Export_NumbersWithWords_StayNumbersWhereTheyAreShown()
    {
        table.Number(
            "n",
            "Anzahl",
            r => r.Number,
            static r =>
                r.Number == 0 ? "–"
                : r.Number == 1 ? "unter 5"
                : German.Number(r.Number)
        );
        table.Share("teil", "Teil", r => r.Number == 2 ? 10m / 3m : (decimal?)null);
        Assert.Equal([null, "unter 5", 2], new[] { 0, 1, 2 }.Select(n => table.Columns[^2].Exported(new Row { Number = n })));
        var file = Assert.IsType<ListFileResult>(await Load("?export=csv", 3));
        using var reader = new StreamReader(file.FileStream);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal(["Zeile 00;1,00;;", "Zeile 01;1,00;unter 5;", "Zeile 02;1,00;2;333,333333 %"], lines[1..4]);
    }

    [Fact]
    public async Task Export_Xlsx_IsAWorkbook()
    {
        var file = Assert.IsType<ListFileResult>(await Load("?export=xlsx", 3));
        Assert.Equal("Zeilen.xlsx", file.FileDownloadName);
        Assert.Equal('P', file.FileStream.ReadByte());
    }

    [Fact]
    public async Task Export_UnknownFormat_IsNotFound() => Assert.IsType<NotFoundResult>(await Load("?export=exe", 3));

    private Task<IActionResult?> Load(string query, int count, string? first = null)
    {
        var page = new Page();
        page.PageContext.HttpContext = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddSingleton<ITableExport, SheetTableExport>().BuildServiceProvider(),
            Request = { Path = "/liste", QueryString = new QueryString(query) },
        };
        var rows = Enumerable
            .Range(0, count)
            .Select(i => new Row
            {
                Number = i,
                Name = i == 0 && first is not null ? first : $"Zeile {i:00}",
                Amount = new Money(1),
            });
        return page.ListAsync(table, rows, CancellationToken.None);
    }

    private sealed class Page : PageModel;

    public sealed record Row
    {
        public int Number { get; init; }

        public string Name { get; init; } = "";

        public Money Amount { get; init; }
    }
}
