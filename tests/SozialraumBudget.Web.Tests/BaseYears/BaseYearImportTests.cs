using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.BaseYears;

/// <summary>The whole path from bytes to committed rows, on a real database, as the app role of a controller.</summary>
public sealed class BaseYearImportTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    public static TheoryData<string> Examples => [.. SharedExamples.Names];

    private const string Header = "Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung";
    private static int number;

    private readonly TestData data = new(fixture.Database.App);
    private readonly string area = $"Bereich Import {Interlocked.Increment(ref number)}";
    private Guid areaId;

    public async ValueTask InitializeAsync() => areaId = (await data.CreateArea(area)).Id;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Import_PublishedExample_GivesEveryExpectedCase(string example)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(
            SharedExamples.File(example, "basisjahr.csv"),
            TestContext.Current.CancellationToken
        );
        var (expected, terms) = (SharedExamples.Expected(example), SharedExamples.Terms(example));
        bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(";Nordost;", $";{area};", StringComparison.Ordinal));

        var run = await data.ImportBaseYear(bytes);

        Assert.Equal((ImportState.Completed, true), (run.State, run.Message.Contains("gespeichert", StringComparison.Ordinal)));
        await using var db = data.As(TestData.User(Role.AreaManager, areaId: areaId));
        var dataset = await db.BaseYearDatasets.SingleAsync(
            d => d.AreaId == areaId && d.SupersededAt == null,
            TestContext.Current.CancellationToken
        );
        var cases = await BaseYearCases.LoadAsync(
            db,
            dataset,
            new ProviderNames((string)terms["lead_provider"]!),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((int)expected["cases"]!, cases.Count);
        Assert.Equal((int)expected["cases"]!, dataset.Cases);
        Assert.Equal((int)expected["external"]!, cases.Count(c => c.IsExternal));
        Assert.Equal((int)expected["stock"]!, cases.Count(c => c.IsStock));
        Assert.Equal(
            expected["annual_case_costs"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!),
            cases.ToDictionary(c => c.CaseNumber, c => c.AnnualCost.ToString())
        );
        Assert.Equal(cases.Sum(c => c.AnnualCost.Amount), dataset.Sum.Amount);
        Assert.Equal(
            dataset.Sum.Amount,
            await db
                .Services.Where(s => s.DatasetId == dataset.Id)
                .SumAsync(s => (decimal)(object)s.Amount, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Import_FaultyRows_StoresNothingAndNamesEachWithColumnValueReason()
    {
        var run = await data.ImportBaseYear(
            File(Row("A-1"), Row("A-2", rate: "-5,00"), Row("A-3", area: "Atlantis"), Row("A-4", from: "01.01.2025"))
        );

        Assert.Equal((ImportState.Refused, "3 Fehler gefunden. Es wurde nichts gespeichert."), (run.State, run.Message));
        var issues = ImportIssues.Read(run.Issues);
        Assert.Equal(
            [(3, "Satz", "-5,00"), (4, "Bereich", "Atlantis"), (5, "Von", "01.01.2025")],
            issues.OrderBy(i => i.Row).Select(i => (i.Row ?? 0, i.Column, i.Value))
        );
        Assert.All(issues, i => Assert.NotEmpty(i.Reason));
        Assert.Empty(await Datasets());
    }

    [Fact]
    public async Task Import_SameBytesAgain_ChangesNothingAndSaysSo()
    {
        var bytes = File(Row("B-1"));
        var first = await data.ImportBaseYear(bytes);
        var again = await data.QueueBaseYear(bytes);

        Assert.True(again.IsKnown);
        Assert.Equal(first.Id, again.Run.Id);
        Assert.Single(await Datasets());
    }

    [Fact]
    public async Task Import_SameBytesInParallel_AreStoredOnce()
    {
        var bytes = File(Row("C-1"), Row("C-2"));
        var first = (await data.QueueBaseYear(bytes)).Run;
        List<Guid> ids = [first.Id];
        for (var i = 0; i < 4; i++)
        {
            ids.Add(
                (
                    await data.Save(
                        new ImportRun
                        {
                            Format = first.Format,
                            Target = first.Target,
                            FileId = first.FileId,
                            Sha256 = first.Sha256,
                            Started = TestData.Stamp(),
                        }
                    )
                ).Id
            );
        }

        var runs = await Task.WhenAll(ids.Select(id => data.RunImport(id)));

        Assert.Single(runs, r => r.State == ImportState.Completed);
        Assert.All(runs.Where(r => r.State != ImportState.Completed), r => Assert.Equal(ImportState.Unchanged, r.State));
        Assert.Contains("schon am", runs.First(r => r.State == ImportState.Unchanged).Message, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await Datasets()).Services);
    }

    [Fact]
    public async Task Import_OneRunExecutedTwiceInParallel_StoresOnce()
    {
        var queued = await data.QueueBaseYear(File(Row("D-1")));

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    try
                    {
                        await data.RunImport(queued.Run.Id);
                    }
                    catch (DbUpdateException) { }
                })
        );

        Assert.Single(await Datasets());
    }

    /// <summary>The run is read before another one ends it, and begun after: it stays ended.</summary>
    [Fact]
    public async Task Import_RunEndedBetweenReadingAndBeginning_StaysEnded()
    {
        var queued = await data.QueueBaseYear(File(Row("D-2")));
        await using var other = new NpgsqlConnection(fixture.Database.Superuser);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var end = new NpgsqlCommand($"update import_runs set state = 'Completed' where id = '{queued.Run.Id}'", other);
        await end.ExecuteNonQueryAsync();

        var late = data.RunImport(queued.Run.Id);
        await using var waiting = new NpgsqlCommand("select count(*) from pg_locks where not granted", other);
        while (!late.IsCompleted && (long)(await waiting.ExecuteScalarAsync())! == 0)
            await Task.Delay(20);
        await transaction.CommitAsync();

        Assert.Equal(ImportState.Completed, (await late).State);
        Assert.Empty(await Datasets());
    }

    [Fact]
    public async Task Import_RowsTwice_WaitsForConfirmationAndThenStoresThem()
    {
        var bytes = File(Row("E-1"), Row("E-1"));

        var asked = await data.ImportBaseYear(bytes);
        var before = await Datasets();
        var stored = await data.ImportBaseYear(bytes, confirmed: true);

        Assert.Equal(ImportState.NeedsConfirmation, asked.State);
        Assert.Equal(3, Assert.Single(ImportIssues.Read(asked.Issues), i => i.Severity == IssueSeverity.Warning).Row);
        Assert.Empty(before);
        Assert.Equal(ImportState.Completed, stored.State);
        Assert.Equal(2, Assert.Single(await Datasets()).Services);
    }

    [Fact]
    public async Task Import_NewerFile_SupersedesAndKeepsTheFormerReadable()
    {
        await data.ImportBaseYear(File(Row("F-1", rate: "100,00")));
        await data.ImportBaseYear(File(Row("F-1", rate: "200,00")));

        var datasets = await Datasets();
        Assert.Equal(["1000.00", "2000.00"], datasets.Select(d => d.Sum.ToString()));
        Assert.Equal([true, false], datasets.Select(d => d.SupersededAt is not null));
        await using var db = data.As(TestData.User(Role.Controller));
        Assert.Equal(
            2,
            await db.Services.CountAsync(s => datasets.Select(d => d.Id).Contains(s.DatasetId), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Import_CancelledWhileStoring_StoresNothing()
    {
        var bytes = File([.. Enumerable.Range(1, 5000).Select(i => Row($"G-{i}"))]);
        var queued = await data.QueueBaseYear(bytes);

        var run = await data.RunImport(
            queued.Run.Id,
            progress =>
            {
                if (progress is not { Step: "Zeilen werden gespeichert", Done: > 2000 and < 4000 })
                    return;
                using var db = data.As(TestData.User(Role.Controller));
                db.ImportRuns.Where(r => r.Id == queued.Run.Id).ExecuteUpdate(s => s.SetProperty(r => r.CancelRequested, true));
            }
        );

        Assert.Equal(ImportState.Cancelled, run.State);
        Assert.Empty(await Datasets());
    }

    [Fact]
    public async Task Import_CutOffAndStartedAgain_IsStoredOnce()
    {
        var queued = await data.QueueBaseYear(File([.. Enumerable.Range(1, 5000).Select(i => Row($"H-{i}"))]));
        using var cut = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            data.RunImport(
                queued.Run.Id,
                p =>
                {
                    if (p is { Step: "Zeilen werden gespeichert", Done: > 2000 })
                        cut.Cancel();
                },
                null,
                cut.Token
            )
        );
        Assert.Empty(await Datasets());

        var run = await data.RunImport(queued.Run.Id);

        Assert.Equal(ImportState.Completed, run.State);
        Assert.Equal(5000, Assert.Single(await Datasets()).Services);
    }

    [Fact]
    public async Task Import_UnknownProviderAndColumn_AreNoticesNotObstacles()
    {
        var run = await data.ImportBaseYear(Encoding.UTF8.GetBytes(Header + ";Farbe\n" + Row("I-1", provider: "Niemand e.V.") + ";blau\n"));

        Assert.Equal(ImportState.Completed, run.State);
        Assert.Equal(2, ImportIssues.Read(run.Issues).Count(i => i.Severity == IssueSeverity.Notice));
    }

    [Theory]
    [InlineData(Role.Approver)]
    [InlineData(Role.Management)]
    [InlineData(Role.ProviderCoordinator)]
    [InlineData(Role.Admin)]
    public async Task CaseFilesAndRuns_OtherRoles_AreInvisible(Role role)
    {
        var run = await data.ImportBaseYear(File(Row($"J-{role}")));
        await using var db = data.As(TestData.User(role));

        Assert.Empty(await db.ImportRuns.Where(r => r.Id == run.Id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Files.Where(f => f.Id == run.FileId).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Services.ToListAsync(TestContext.Current.CancellationToken));
    }

    private string Row(
        string caseNumber,
        string? area = null,
        string rate = "64,18",
        string from = "01.02.2024",
        string provider = "Träger",
        string quantity = "10"
    ) => string.Join(';', caseNumber, area ?? this.area, "30", "ambulant", provider, "Stunde", quantity, rate, from, "", "");

    private static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", [Header, .. rows]));

    private async Task<List<BaseYearDataset>> Datasets()
    {
        await using var db = data.As(TestData.User(Role.Controller));
        return await db.BaseYearDatasets.Where(d => d.AreaId == areaId).OrderBy(d => d.Id).ToListAsync();
    }
}
