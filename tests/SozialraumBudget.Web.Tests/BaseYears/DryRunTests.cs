using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.BaseYears;

/// <summary>
/// A file is looked at before it is stored: nothing changes until somebody has decided, and what is decided is what happens.
/// </summary>
public sealed class DryRunTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly UserContext controller = TestData.User(Role.Controller);
    private readonly TestData data = new(fixture.Database.App);
    private string area = "";
    private Guid areaId;
    private Provider lead = null!;

    public async ValueTask InitializeAsync()
    {
        var row = await data.CreateArea();
        (area, areaId) = (row.Name, row.Id);
        lead = await data.CreateProvider();
        await data.Save(
            new ProviderTerm
            {
                AreaId = areaId,
                ProviderId = lead.Id,
                Role = ProviderRole.LeadProvider,
                ValidFrom = new(2020, 1, 1),
                Procedure = "Interessenbekundung",
                Decision = "Beschluss",
                DecidedOn = new(2019, 6, 1),
                Recorded = TestData.Stamp(),
            }
        );
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task DryRun_ShowsBeforeAndAfter_AndStoresNothingUntilConfirmed()
    {
        await data.ImportBaseYear(File(Row("A-1", "10,00", lead.Name)));
        var run = await Look(File(Row("A-1", "20,00", lead.Name), Row("A-2", "5,00", "Fremder e.V.")));

        Assert.Equal(ImportState.NeedsConfirmation, run.State);
        var part = Assert.Single(DryRunRows.Of(run)!.Areas);
        Assert.Equal((1, "100.00", 0), (part.Before!.Rows, part.Before.Sum.ToString(), part.Before.ExternalCases));
        Assert.Equal((2, "250.00", 1), (part.After.Rows, part.After.Sum.ToString(), part.After.ExternalCases));
        Assert.Equal(("Fremder e.V.", "50.00", true), part.External is [var one] ? (one.Name, one.Sum.ToString(), one.IsUnknown) : default);
        Assert.Equal("100.00", (await Current())!.Sum.ToString());

        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(run), TestContext.Current.CancellationToken)));
        run = await Run(run.Id);

        Assert.Equal(ImportState.Completed, run.State);
        Assert.Equal("250.00", (await Current())!.Sum.ToString());
    }

    [Fact]
    public async Task DryRun_Discarded_LeavesEverythingAsItWas()
    {
        var run = await Look(File(Row("B-1", "10,00", "Unbekannt")));
        Assert.Null(await Decide(run, "Unbekannt", lead.Id));
        run = await Run(run.Id);
        Assert.Equal(0, DryRunRows.Of(run)!.ExternalRows);

        Assert.Null(await Control(c => c.CancelAsync(run.Id, TestContext.Current.CancellationToken)));

        Assert.Null(await Current());
        await using var db = data.As();
        Assert.False(await db.ProviderSpellings.AnyAsync(s => s.ProviderId == lead.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AcceptedName_IsStoredWithTheFile_AndKnownInAllFutureImports()
    {
        var spelling = $"Alt {lead.Name}";
        var run = await Look(File(Row("C-1", "10,00", spelling)));
        Assert.Equal(1, DryRunRows.Of(run)!.Areas[0].After.ExternalCases);

        Assert.Null(await Decide(run, spelling, lead.Id));
        run = await Run(run.Id);
        Assert.Equal(ImportState.NeedsConfirmation, run.State);
        Assert.Equal(0, DryRunRows.Of(run)!.Areas[0].After.ExternalCases);
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(run), TestContext.Current.CancellationToken)));
        run = await Run(run.Id);

        Assert.Contains("1 Name von Trägern für künftige Importe aufgenommen", run.Message, StringComparison.Ordinal);
        var next = DryRunRows.Of(await Look(File(Row("C-2", "10,00", spelling.ToUpperInvariant()))))!;
        Assert.Equal((0, 0), (next.Unknown.Count, next.Areas[0].After.ExternalCases));
        // What is stored counts by the same names.
        await using var db = data.As();
        var names = await BaseYearLead.NamesAsync(db, lead.Id, TestContext.Current.CancellationToken);
        Assert.False(
            Assert.Single(await BaseYearCases.LoadAsync(db, (await Current())!, names, TestContext.Current.CancellationToken)).IsExternal
        );
    }

    /// <summary>Somebody else stores the name that the run learned, after it was checked and before it is stored itself.</summary>
    [Theory]
    [InlineData(false, ImportState.Completed)]
    [InlineData(true, ImportState.NeedsConfirmation)]
    public async Task AcceptedName_StoredBySomebodyElseMeanwhile_IsKnown_OrAskedAbout(bool ofAnother, ImportState end)
    {
        var spelling = $"Kurz {lead.Name}";
        var other = await data.CreateProvider();
        var run = await Look(File(Row("K-1", "10,00", spelling)));
        Assert.Null(await Decide(run, spelling, lead.Id));
        run = await Run(run.Id);
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(run), TestContext.Current.CancellationToken)));

        var user = TestData.User(Role.Controller);
        await using var holder = data.As(user);
        await using var transaction = await holder.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        Assert.Null(
            await new ProviderSpellings(holder, new FixedUser(user), TimeProvider.System).AddAsync(
                ofAnother ? other.Id : lead.Id,
                spelling,
                TestContext.Current.CancellationToken
            )
        );
        var waiting = Run(run.Id);
        await Waiting(holder, 1);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        run = await waiting;
        Assert.Equal(end, run.State);
        if (ofAnother)
        {
            Assert.Contains("Seit dem Probelauf hat sich etwas geändert", run.Message, StringComparison.Ordinal);
            Assert.Equal(1, DryRunRows.Of(run)!.Areas[0].After.ExternalCases);
        }
    }

    [Fact]
    public async Task Name_RecordedByManyAtOnce_IsRecordedOnce_AndTheOthersAreTold()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    var user = TestData.User(Role.Controller);
                    await using var db = data.As(user);
                    return await new ProviderSpellings(db, new FixedUser(user), TimeProvider.System).AddAsync(lead.Id, $"Alle {lead.Name}");
                })
        );

        Assert.Single(answers, static a => a is null);
        Assert.All(answers.OfType<Domain.Values.Refusal>(), static a => Assert.Equal(ProviderDirectory.NameMustBeUnknown, a.Rule));
    }

    [Fact]
    public async Task Name_OfAnotherProvider_IsRefused()
    {
        var other = await data.CreateProvider();
        var run = await Look(File(Row("D-1", "10,00", other.Name)));

        Assert.Equal(ProviderDirectory.NameMustBeUnknown, await Decide(run, other.Name, lead.Id));
        Assert.Equal(ProviderDirectory.ProviderMustExist, await Decide(run, "Neu", Guid.NewGuid()));
    }

    [Fact]
    public async Task Confirmed_AfterAnotherFileWasStored_ShowsANewDryRunInsteadOfStoring()
    {
        var run = await Look(File(Row("E-1", "10,00", lead.Name)));
        await data.ImportBaseYear(File(Row("E-1", "30,00", lead.Name)));

        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(run), TestContext.Current.CancellationToken)));
        var again = await Run(run.Id);

        Assert.Equal(ImportState.NeedsConfirmation, again.State);
        Assert.Contains("Seit dem Probelauf hat sich etwas geändert", again.Message, StringComparison.Ordinal);
        Assert.Equal("300.00", DryRunRows.Of(again)!.Areas[0].Before!.Sum.ToString());
        Assert.Equal("300.00", (await Current())!.Sum.ToString());
        Assert.Equal(
            ImportControl.RunMustBeSeenAsItIs,
            await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(run), TestContext.Current.CancellationToken))
        );
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, ImportControl.Seen(again), TestContext.Current.CancellationToken)));
        Assert.Equal(ImportState.Completed, (await Run(run.Id)).State);
    }

    /// <summary>Another file is stored after the confirmed run was checked and before it is stored itself.</summary>
    [Fact]
    public async Task Confirmed_OtherFileStoredWhileItRuns_StoresNothing()
    {
        var run = await Look(File(Row("F-1", "10,00", lead.Name)));
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, null, TestContext.Current.CancellationToken)));
        var other = (await data.QueueBaseYear(File(Row("F-1", "30,00", lead.Name)))).Run.Id;
        // Holds the lock of the base year, as a run does that is just being stored.
        await using var holder = data.As(TestData.User(Role.Controller));
        await using var transaction = await holder.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await holder.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({"import:base-year:2024"}, 0))",
            TestContext.Current.CancellationToken
        );
        var waiting = Run(run.Id);
        await Waiting(holder, 1);
        await holder.BaseYearDatasets.AddAsync(
            new()
            {
                Year = 2024,
                AreaId = areaId,
                ImportRunId = other,
                Services = 0,
                Cases = 0,
                Sum = new(0m),
                CreatedAt = TimeProvider.System.GetUtcNow(),
            },
            TestContext.Current.CancellationToken
        );
        await holder.SaveChangesAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ImportState.NeedsConfirmation, (await waiting).State);
        Assert.Equal(other, (await Current())!.ImportRunId);
    }

    private static async Task Waiting(AppDbContext db, int count)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            var waiting = await db
                .Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_locks where locktype = 'advisory' and not granted")
                .SingleAsync();
            if (waiting >= count)
                return;
            await Task.Delay(25);
        }

        Assert.Fail("The run does not wait.");
    }

    [Fact]
    public async Task SameFileLookedAtAgain_LeadsToTheWaitingDryRun_AndAPlainImportStoresIt()
    {
        var bytes = File(Row("G-1", "10,00", lead.Name));
        var run = await Look(bytes);

        var known = await data.QueueBaseYear(bytes, dryRun: true);
        var plain = await data.ImportBaseYear(bytes);
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, null, TestContext.Current.CancellationToken)));

        Assert.Equal((run.Id, true), (known.Run.Id, known.IsKnown));
        Assert.Equal(ImportState.Completed, plain.State);
        Assert.Equal(ImportState.Unchanged, (await Run(run.Id)).State);
    }

    [Fact]
    public async Task ManyRunsOfOneFile_AreStoredOnce()
    {
        var run = await Look(File(Row("H-1", "10,00", lead.Name)));
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, null, TestContext.Current.CancellationToken)));

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    try
                    {
                        await Run(run.Id);
                    }
                    catch (DbUpdateException) { }
                })
        );

        await using var db = data.As();
        Assert.Equal(1, await db.BaseYearDatasets.CountAsync(d => d.AreaId == areaId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RowsTwice_AreANoticeWithNumbers_AndCountWhenConfirmed()
    {
        var run = await Look(File(Row("I-1", "10,00", lead.Name), Row("I-1", "10,00", lead.Name)));

        Assert.Equal((1, "100.00"), (DryRunRows.Of(run)!.RepeatedRows, DryRunRows.Of(run)!.RepeatedSum.ToString()));
        Assert.Null(await Control(c => c.ConfirmAsync(run.Id, null, TestContext.Current.CancellationToken)));
        Assert.Equal(ImportState.Completed, (await Run(run.Id)).State);
    }

    [Fact]
    public async Task FileForOneArea_WithRowsOfAnother_IsAskedAbout()
    {
        var elsewhere = await data.CreateArea();
        var user = TestData.User(Role.Controller);
        await using var db = data.As(user);
        var queued = await new ImportUpload(db, DataServices.ImportFormats, new FixedUser(user), TimeProvider.System).QueueAsync(
            BaseYearImport.Target(new(2024)),
            new ImportFile("b.csv", "text/csv", File(Row("J-1", "10,00", lead.Name, elsewhere.Name))),
            new ImportWish(AreaId: areaId),
            TestContext.Current.CancellationToken
        );

        var run = await data.RunImport(queued.Run.Id);

        Assert.Equal(ImportState.NeedsConfirmation, run.State);
        var issue = Assert.Single(ImportIssues.Read(run.Issues), static i => i.Severity == IssueSeverity.Warning);
        Assert.Equal(elsewhere.Name, issue.Value);
        var again = DataServices.ImportFormats.Of(run.Format).Again(run);
        Assert.EndsWith($"?basisjahr=2024&bereich={areaId}", again, StringComparison.Ordinal);
    }

    private async Task<ImportRun> Look(byte[] bytes) => await Run((await data.QueueBaseYear(bytes, user: controller, dryRun: true)).Run.Id);

    /// <summary>As the one who uploaded the file, as the job does.</summary>
    private Task<ImportRun> Run(Guid id) => data.RunImport(id, user: controller);

    private async Task<string?> Control(Func<ImportControl, Task<Domain.Values.Refusal?>> act)
    {
        await using var db = data.As(TestData.User(Role.Controller));
        return (await act(new ImportControl(db, TimeProvider.System)))?.Rule;
    }

    private async Task<string?> Decide(ImportRun run, string spelling, Guid provider)
    {
        await using var db = data.As(TestData.User(Role.Controller));
        var names = new DryRunNames(db, new ImportControl(db, TimeProvider.System));
        return (await names.DecideAsync(run.Id, ImportControl.Seen(run), new Dictionary<string, Guid?> { [spelling] = provider }))?.Rule;
    }

    private async Task<BaseYearDataset?> Current()
    {
        await using var db = data.As(TestData.User(Role.Controller));
        return await db.BaseYearDatasets.SingleOrDefaultAsync(d => d.AreaId == areaId && d.SupersededAt == null);
    }

    private string Row(string caseNumber, string rate, string provider, string? area = null) =>
        string.Join(';', caseNumber, area ?? this.area, "30", "ambulant", provider, "Stunde", "10", rate, "01.02.2024", "", "");

    private static byte[] File(params string[] rows) =>
        Encoding.UTF8.GetBytes(
            string.Join("\r\n", ["Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung", .. rows])
        );
}
