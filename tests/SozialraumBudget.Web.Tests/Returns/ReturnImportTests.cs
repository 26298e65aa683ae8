using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>
/// Tables of returns through the import catalogue: exports of other programs, large files, cancelling, the same file twice.
/// </summary>
public sealed class ReturnImportTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const string Export =
        "Export Zeiterfassung 4.2\nTag der Buchung;Org-Einheit;Person;Vorgang;Klient;Wert;Bemerkung\n"
        + "05.01.2026;Team Nord;P-1;Klientenzeit;K-1;1:30;Gespräch\n"
        + "05.01.2026;Team Nord;P-2;Quartiersarbeit;;90 min;\n"
        + "06.01.2026;Team Süd;P-1;Klientenzeit;K-1;1,5;Gespräch\n"
        + "07.01.2026;Team Süd;P-1;Urlaub;;8;\n";

    private static readonly ReturnTableImport Hours = ReturnTableImport.Of(ReturnUploadKind.Hours);

    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Export_OfOtherColumnsAndWords_IsMapped_AndItsProfileIsProposedNextTime_ToItsProviderAlone()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var bytes = Encoding.UTF8.GetBytes(Export);
        Assert.True(StrangeFile.IsStrange(Hours, bytes, "export.csv"));
        var run = await Queue(desk, bytes);
        Assert.Equal(ImportState.NeedsMapping, (await data.RunImport(run, user: desk.Coordinator)).State);

        await Map(desk, run, remember: true);
        var done = await data.RunImport(run, user: desk.Coordinator);
        Assert.Equal((ImportState.Completed, "Stunden: 3 Zeilen eingelesen."), (done.State, done.Message));
        var rows = await desk.As(desk.Coordinator, async s => await s.Content.HoursAsync((await s.Load()).Content(1)).ToListAsync());
        Assert.Equal([1.5m, 1.5m, 1.5m], rows.Select(static r => r.Time.Hours.ToDecimal()));
        Assert.Equal([3, 4, 5], rows.Select(static r => r.RowNumber));
        var upload = Assert.Single((await desk.Load()).Content(1));
        Assert.Equal((run, "export.csv", 3), (upload.ImportRunId!.Value, upload.FileName, upload.Rows));

        // The next export of the program: another quarter's rows under the same header.
        var next = Encoding.UTF8.GetBytes(Export.Replace("K-1", "K-2", StringComparison.Ordinal));
        Assert.Equal(1, await Profiles(desk, desk.Coordinator, next));
        Assert.Equal(0, await Profiles(desk, desk.Controller, next));
        Assert.Equal(0, await Profiles(desk, TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id), next));
    }

    [Fact]
    public async Task SameFile_ReadTheSameWay_ChangesNothing_AnotherTakesItsPlace()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var bytes = Encoding.UTF8.GetBytes(Export);
        await Read(desk, bytes);
        var before = Assert.Single((await desk.Load()).Content(1));

        var again = await Read(desk, bytes);
        Assert.Equal(ImportState.Unchanged, again.State);
        Assert.Equal(before.Id, Assert.Single((await desk.Load()).Content(1)).Id);

        var other = await Read(desk, Encoding.UTF8.GetBytes(Export.Replace("90 min", "60 min", StringComparison.Ordinal)));
        Assert.Equal(ImportState.Completed, other.State);
        Assert.NotEqual(before.Id, Assert.Single((await desk.Load()).Content(1)).Id);
        // What held once and was replaced holds again when it comes again.
        Assert.Equal(ImportState.Completed, (await Read(desk, bytes)).State);
    }

    [Fact]
    public async Task LargeFile_TellsHowFarItIs_AndCancelled_LeavesNothing()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var bytes = Large(30_000);
        Assert.False(StrangeFile.IsStrange(Hours, bytes, "stunden.csv"));
        Assert.True(bytes.Length > ReturnTableImport.LongestAtOnce);
        var run = await Queue(desk, bytes);
        var seen = new List<ImportProgress>();
        using var cancel = new CancellationTokenSource();
        var control = new List<Refusal?>();
        var ended = await data.RunImport(
            run,
            progress =>
            {
                seen.Add(progress);
                if (progress is { Step: "Zeilen werden gespeichert", Done: > 15_000 } && !cancel.IsCancellationRequested)
                {
                    control.Add(
                        As(desk.Coordinator, db => new ImportControl(db, TimeProvider.System).CancelAsync(run)).GetAwaiter().GetResult()
                    );
                    cancel.Cancel();
                }
            },
            desk.Coordinator,
            cancel.Token
        );
        Assert.Null(Assert.Single(control));
        Assert.Equal(ImportState.Cancelled, ended.State);
        Assert.Equal(["Zeilen werden geprüft", "Zeilen werden gespeichert"], seen.Select(static p => p.Step).Distinct());
        Assert.Equal(seen.OrderBy(static p => p.Step).ThenBy(static p => p.Done), seen);
        Assert.All(seen, static p => Assert.InRange(p.Done, 0, p.Total));
        Assert.Null((await desk.Load()).Return);
        await using var all = data.As();
        Assert.Equal(0, await all.ReturnUploads.CountAsync(u => u.ImportRunId == run));

        // Sent again it is read from the beginning.
        var second = await data.RunImport(await Queue(desk, bytes), user: desk.Coordinator);
        Assert.Equal((ImportState.Completed, 30_000), (second.State, second.TotalRows));
        Assert.Equal(30_000, Assert.Single((await desk.Load()).Content(1)).Rows);
    }

    [Fact]
    public async Task Import_IntoAReturnThatWasHandedInMeanwhile_IsRefusedWithItsReason()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        var run = await Queue(desk, Large(6_000));
        Assert.Null(await desk.Submit());
        var ended = await data.RunImport(run, user: desk.Coordinator);
        Assert.Equal(ImportState.Refused, ended.State);
        Assert.Contains(
            ReturnState.Submitted.LockText()!,
            ended.Issues.Replace("\\u0022", "\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task FileOfAReturn_IsSeenByWhoSeesItsCases_NotByOthersOfTheAgreement()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var run = await Queue(desk, Encoding.UTF8.GetBytes(Export));
        foreach (
            var (user, sees) in new[]
            {
                (desk.Coordinator, true),
                (desk.Controller, true),
                (TestData.User(Role.Management), false),
                (TestData.User(Role.Approver), false),
                (TestData.User(Role.Admin), false),
                (TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id), false),
            }
        )
        {
            await using var db = data.As(user);
            Assert.Equal(sees, await db.Files.AnyAsync(f => f.AgreementId == desk.Agreement));
            Assert.Equal(user == desk.Coordinator, await db.ImportRuns.AnyAsync(r => r.Id == run));
        }
    }

    private static byte[] Large(int rows)
    {
        var text = new StringBuilder("Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n");
        for (var row = 0; row < rows; row++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{new DateOnly(2026, 1, 1).AddDays(row % 90):dd.MM.yyyy};Team Nord;M-{row / 90};fallübergreifend;;2;Gespräch mit Schule\n"
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<ImportRun> Read(ReturnTestDesk desk, byte[] bytes)
    {
        var run = await Queue(desk, bytes);
        Assert.Equal(ImportState.NeedsMapping, (await data.RunImport(run, user: desk.Coordinator)).State);
        await Map(desk, run, remember: false);
        return await data.RunImport(run, user: desk.Coordinator);
    }

    private Task<Guid> Queue(ReturnTestDesk desk, byte[] bytes) =>
        As(
            desk.Coordinator,
            async db =>
                (
                    await new ImportUpload(db, DataServices.ImportFormats, new FixedUser(desk.Coordinator), TimeProvider.System).QueueAsync(
                        Hours.Target(desk.Period, desk.Scenario.Area.Name),
                        new ImportFile("export.csv", "text/csv", bytes),
                        new ImportWish(AgreementId: desk.Agreement, MayBeMapped: true)
                    )
                )
                    .Run
                    .Id
        );

    /// <summary>What the proposals do not know a person says.</summary>
    private Task<int> Map(ReturnTestDesk desk, Guid run, bool remember) =>
        As(
            desk.Coordinator,
            async db =>
            {
                var user = new FixedUser(desk.Coordinator);
                var found = (await new MappingDesk(db, DataServices.ImportFormats, user, TimeProvider.System).FindAsync(run))!;
                var proposed = found.Propose();
                Assert.Equal(2, proposed.Layout.HeaderRow);
                string[] columns = ["Tag der Buchung", "Org-Einheit", "Person", "Vorgang", "Klient", "Wert", "Bemerkung"];
                var mapping = proposed with
                {
                    Fields = columns.Index().ToDictionary(c => Hours.Sheet.Columns[c.Index].Name, static c => FieldSource.Of(c.Item)),
                    Words = new Dictionary<string, IReadOnlyDictionary<string, string?>>
                    {
                        ["Art"] = new Dictionary<string, string?>
                        {
                            ["Klientenzeit"] = "fallspezifisch",
                            ["Quartiersarbeit"] = "fallunspezifisch",
                            ["Urlaub"] = null,
                        },
                    },
                };
                Assert.Empty(found.Check(mapping));
                if (remember)
                    Assert.Null(
                        await new ImportProfiles(db).SaveAsync(
                            Hours,
                            "Zeiterfassung",
                            mapping,
                            found.Header(mapping),
                            user.Stamp(TimeProvider.System),
                            desk.Coordinator.ProviderId
                        )
                    );
                Assert.Null(await new ImportControl(db, TimeProvider.System).MapAsync(run, SheetMappingText.Write(mapping)));
                return 0;
            }
        );

    private Task<int> Profiles(ReturnTestDesk desk, UserContext user, byte[] bytes) =>
        As(user, async db => (await new ImportProfiles(db).MatchAsync(Hours, bytes, "naechster.csv")).Count(static m => m.IsSame));

    private async Task<T> As<T>(UserContext user, Func<AppDbContext, Task<T>> act)
    {
        await using var db = data.As(user);
        return await act(db);
    }
}
