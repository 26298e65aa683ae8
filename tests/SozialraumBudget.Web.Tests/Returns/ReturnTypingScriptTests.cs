using System.Text;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>Hours that are typed: kept as they are, taken over when they are right, by two people at once.</summary>
public sealed class ReturnTypingScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly TypedRow Right = new("a", ["05.01.2026", "Team", "M-1", "fallübergreifend", "", "90 min", "Gespräch"]);
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task FaultyCell_IsKept_AndNothingIsTakenOver()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var faulty = Right with { Cells = ["05.01.2026", "Team", "M-1", "fallübergreifend", "", "viel", ""] };
        var result = await Save(desk, [], [Right, faulty with { Id = "b" }]);
        Assert.Null(result.Rows);
        Assert.Equal((3, "Stunden"), (result.Issues.Single().Row, result.Issues.Single().Column));
        var sheet = await Load(desk);
        Assert.True(sheet.IsPending);
        Assert.Equal("viel", sheet.Rows[1].Cell(5));
        Assert.Empty((await desk.Load()).Uploads);
    }

    [Theory, InlineData("90 min", "1:30"), InlineData("1,5", "1:30"), InlineData("1:30", "1:30"), InlineData("0,3333", "0,3333")]
    public async Task Durations_AreReadAsPeopleMeanThem_AndComeBackAsThem(string typed, string again)
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var row = Right with { Cells = [.. Right.Cells.Select((c, i) => i == 5 ? typed : c)] };
        Assert.Equal(1, (await Save(desk, [], [row])).Rows);
        Assert.False((await Load(desk)).IsPending);
        Assert.Equal(typed, (await Load(desk)).Rows.Single().Cell(5));
        // A file in its place is what is shown from then on, and the other way round.
        await desk.Take(ReturnUploadKind.Hours, TypedCells.File(ReturnFormats.Of(ReturnUploadKind.Hours), [row, row with { Id = "b" }]));
        Assert.Equal([again, again], (await Load(desk)).Rows.Select(static r => r.Cell(5)));
    }

    [Fact]
    public async Task TwoAtOnce_TheSecondSeesTheConflict_AndNothingIsOverwritten()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await Save(desk, [], [Right]);
        TypedRow With(int column, string value) => Right with { Cells = [.. Right.Cells.Select((c, i) => i == column ? value : c)] };
        Assert.Equal(1, (await Save(desk, [Right], [With(5, "2")])).Rows);
        // Another cell of the same row: both hold.
        Assert.Equal(1, (await Save(desk, [Right], [With(1, "Team Park")])).Rows);
        Assert.Equal(("Team Park", "2"), ((await Load(desk)).Rows[0].Cell(1), (await Load(desk)).Rows[0].Cell(5)));
        // The same cell: the second one is asked.
        var second = await Save(desk, [Right], [With(5, "3")]);
        Assert.Equal(new TypedConflict("a", 5, "3", "2"), Assert.Single(second.Merge!.Conflicts));
        Assert.Equal("2", (await Load(desk)).Rows[0].Cell(5));
    }

    [Fact]
    public async Task FileReadMeanwhile_IsNotReplacedUnseen()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var file = TypedCells.File(ReturnFormats.Of(ReturnUploadKind.Hours), [Right, Right with { Id = "b" }]);
        var sheet = await Load(desk);
        await desk.Take(ReturnUploadKind.Hours, file);
        var result = await desk.As(
            desk.Coordinator,
            s =>
                s.Typing.SaveAsync(
                    desk.Agreement,
                    desk.Period,
                    ReturnUploadKind.Hours,
                    new([], [Right with { Id = "n" }], true, sheet.Seen),
                    true
                )
        );
        Assert.Equal(ReturnTyping.FileCameMeanwhile, result.Refusal!.Rule);
        Assert.Equal(2, (await desk.Load()).Content(1).Single().Rows);
        Assert.Null(await desk.As(desk.Coordinator, s => s.Typing.DiscardAsync(desk.Agreement, desk.Period, ReturnUploadKind.Hours)));
        Assert.Equal(2, (await Load(desk)).Rows.Count);
    }

    [Fact]
    public async Task OtherProvidersAndSubmittedReturns_CannotBeTypedIn()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var stranger = TestData.User(Domain.Access.Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        await Save(desk, [], [Right]);
        await using (var db = data.As(stranger))
            Assert.Empty(db.ReturnDrafts);
        Assert.NotNull((await Save(desk, [], [Right], stranger)).Refusal);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Equal(ReturnMoves.ReturnIsLocked, (await Save(desk, [], [Right])).Refusal!.Rule);
    }

    [Theory]
    [InlineData(ReturnUploadKind.Offers, "05.01.2026|Team Nord|Offener Nachmittag|offener Treff|12|90 min", "1:30")]
    [InlineData(
        ReturnUploadKind.ExternalCosts,
        "K-1|Anderer Träger|01.01.2026|31.01.2026|1.234,5|R-1|Ortswechsel|extern|31.01.2026",
        "1234,50"
    )]
    public async Task OffersAndInvoices_AreTypedToo_AndReadBackFromTheirRows(ReturnUploadKind kind, string cells, string read)
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var row = new TypedRow("a", cells.Split('|'));
        var saved = await desk.As(
            desk.Coordinator,
            async s => await s.Typing.SaveAsync(desk.Agreement, desk.Period, kind, new([], [row], true, ""), true)
        );
        Assert.Equal((null, 1), (saved.Refusal, saved.Rows));
        // The same rows as a file: what is shown then are the rows that are stored.
        await desk.Take(kind, TypedCells.File(ReturnFormats.Of(kind), [row, row with { Id = "b" }]));
        var sheet = await desk.As(desk.Coordinator, async s => await s.Sheets.LoadAsync(await s.Load(), kind));
        Assert.Equal(2, sheet.Rows.Count);
        Assert.Contains(read, sheet.Rows[0].Cells);
    }

    private static Task<TypedSheet> Load(ReturnTestDesk desk) =>
        desk.As(desk.Coordinator, async s => await s.Sheets.LoadAsync(await s.Load(), ReturnUploadKind.Hours));

    private static Task<TypedResult> Save(
        ReturnTestDesk desk,
        IReadOnlyList<TypedRow> before,
        IReadOnlyList<TypedRow> rows,
        Data.RowSecurity.UserContext? user = null
    ) =>
        desk.As(
            user ?? desk.Coordinator,
            async s =>
                await s.Typing.SaveAsync(
                    desk.Agreement,
                    desk.Period,
                    ReturnUploadKind.Hours,
                    new(before, rows, true, user is null ? (await s.Sheets.LoadAsync(await s.Load(), ReturnUploadKind.Hours)).Seen : ""),
                    true
                )
        );
}
