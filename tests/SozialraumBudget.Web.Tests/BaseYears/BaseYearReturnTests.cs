using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.BaseYears;

/// <summary>A base-year file that was stored, replaced by another, and comes again.</summary>
public sealed class BaseYearReturnTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly TestData data = new(fixture.Database.App);
    private string area = "";
    private Guid areaId;

    public async ValueTask InitializeAsync()
    {
        var row = await data.CreateArea();
        (area, areaId) = (row.Name, row.Id);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Import_FormerFileAgainAfterAnother_IsCarriedOutAndSaysSo()
    {
        var (former, other) = (File(Row("K-1", rate: "100,00")), File(Row("K-1", rate: "200,00")));
        var first = await data.ImportBaseYear(former);
        await data.ImportBaseYear(other);

        var again = await data.QueueBaseYear(former);
        var back = await data.RunImport(again.Run.Id);
        var once = await data.QueueBaseYear(former);

        Assert.False(again.IsKnown);
        Assert.NotEqual(first.Id, back.Id);
        Assert.Equal(ImportState.Completed, back.State);
        Assert.Contains("Ein früherer Stand wurde abgelöst.", back.Message, StringComparison.Ordinal);
        Assert.Contains("war durch eine andere ersetzt worden; jetzt gilt wieder sie.", back.Message, StringComparison.Ordinal);
        Assert.Equal("1000.00", Assert.Single(await Datasets(), d => d.SupersededAt is null).Sum.ToString());
        Assert.True(once.IsKnown);
        Assert.Equal(back.Id, once.Run.Id);
    }

    [Fact]
    public async Task Import_OtherAreaInBetween_SameFileStaysUnchanged()
    {
        var elsewhere = (await data.CreateArea()).Name;
        var bytes = File(Row("L-1"));
        await data.ImportBaseYear(bytes);
        await data.ImportBaseYear(File(Row("L-1", area: elsewhere)));

        Assert.True((await data.QueueBaseYear(bytes)).IsKnown);
    }

    private string Row(string caseNumber, string? area = null, string rate = "64,18") =>
        string.Join(';', caseNumber, area ?? this.area, "30", "ambulant", "Träger", "Stunde", "10", rate, "01.02.2024", "", "");

    private static byte[] File(string row) =>
        Encoding.UTF8.GetBytes("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\r\n" + row);

    private async Task<List<BaseYearDataset>> Datasets()
    {
        await using var db = data.As(TestData.User(Role.Controller));
        return await db.BaseYearDatasets.Where(d => d.AreaId == areaId).OrderBy(d => d.Id).ToListAsync();
    }
}
