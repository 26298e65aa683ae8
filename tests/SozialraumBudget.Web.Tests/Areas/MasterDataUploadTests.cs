using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Areas;

public sealed class MasterDataUploadTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;

    public ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Map_Uploaded_ShowsMatchesAndStoresNothingBeforeItIsConfirmed()
    {
        await data.Save(new District { Name = "Nordstadt" });
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/sozialraeume/einlesen");
        await Upload(visitor, "Map", "Map", Flensburg.Map, "stadtteile.geojson");

        Assert.Contains("1 Gebiet passt zu einem Stadtteil, 12 Stadtteile werden neu angelegt", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("AREA_NAME", visitor.Page.QuerySelector("select#name option[selected]")!.TextContent);
        await using var db = data.As();
        Assert.False(await db.Districts.AnyAsync(d => d.Name.Contains("Engelsby") || d.Geometry != null));

        await visitor.Open(visitor.Path + "?name=CLASS_NAME");
        Assert.Contains("Der Name steht schon in Gebiet 1", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(visitor.Path.Split('?')[0]);
        await visitor.Submit();
        await FinishAsync(visitor, "13 Umrisse gespeichert, 12 Stadtteile angelegt.");
    }

    [Theory]
    [InlineData("kein json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}")]
    public async Task Map_Unreadable_IsRefusedAtTheField(string text)
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open("/sozialraeume/einlesen");
        await Upload(visitor, "Map", "Map", Encoding.UTF8.GetBytes(text), "karte.geojson");

        Assert.NotNull(visitor.Page.QuerySelector("#Map-fehler"));
    }

    [Fact]
    public async Task Areas_Uploaded_AreAssigned_AndTheSameFileSaysSo()
    {
        var visitor = await site.SignIn(Role.Controller);
        for (var time = 0; time < 2; time++)
        {
            await visitor.Open("/sozialraeume/einlesen");
            await Upload(
                visitor,
                null,
                "Input.File",
                "Stadtteil;Bereich\nHochheide;Rhein\n"u8.ToArray(),
                "bereiche.csv",
                ("Input.From", "01.01.2026"),
                ("Input.NewAreas", "true")
            );
            if (time == 0)
                await FinishAsync(visitor, "1 Stadtteil ab 01.01.2026 zugeordnet (1 neu), 1 Bereich angelegt.");
        }

        Assert.Contains("schon hochgeladen. Es wurde nichts geändert", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_OfAnUnknownDistrict_AreListedByRow()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/sozialstruktur/einlesen");
        await Upload(
            visitor,
            null,
            "Upload",
            "Stadtteil;Jahr;Merkmal;Wert\nNirgends;2024;unter 21;12\nNirgends;2023;unter 21;11\n"u8.ToArray(),
            "zahlen.csv"
        );

        // Once, not for each of its values.
        await FinishAsync(visitor, "Diesen Stadtteil gibt es nicht");
        Assert.Contains("Er steht an 2 Stellen.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, visitor.Text.Split("Diesen Stadtteil gibt es nicht").Length);
    }

    [Fact]
    public async Task Figures_Stored_AreShownByDistrictAndByArea()
    {
        var area = await data.CreateArea("Zahlenraum");
        foreach (var name in new[] { "Zahlen A", "Zahlen B" })
        {
            var district = await data.Save(new District { Name = name });
            await data.Save(
                new DistrictAssignment
                {
                    DistrictId = district.Id,
                    AreaId = area.Id,
                    ValidFrom = new(2020, 1, 1),
                }
            );
        }

        await data.Import(
            SocialStructureImport.Target,
            Encoding.UTF8.GetBytes(
                "Stadtteil;Jahr;Merkmal;Wert\nZahlen A;2023;Quote Z;12,5\nZahlen A;2023;unter 21;700\nZahlen B;2023;unter 21;41\n"
                    + "Zahlen A;2024;unter 21;5000\n"
            )
        );
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open("/sozialstruktur?suche=Zahlenraum");
        Assert.Contains("741", visitor.Page.QuerySelector(".data-table tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Zahlenraum 2024", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/sozialstruktur?merkmal=Quote+Z&suche=Zahlen+A");
        Assert.Contains("12,50", visitor.Page.QuerySelector(".data-table tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("a[href='/sozialstruktur/einlesen']"));
    }

    private static async Task FinishAsync(Visitor visitor, string expected)
    {
        for (var wait = 0; wait < 100 && !visitor.Text.Contains(expected, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
            await visitor.Open(visitor.Path.Split('?')[0]);
        }

        Assert.Contains(expected, visitor.Text, StringComparison.Ordinal);
    }

    private static Task Upload(
        Visitor visitor,
        string? handler,
        string field,
        byte[] bytes,
        string name,
        params (string Name, string Value)[] fields
    ) => visitor.Upload(visitor.Path.Split('?')[0] + (handler is null ? "" : "?handler=" + handler), field, name, bytes, fields);
}
