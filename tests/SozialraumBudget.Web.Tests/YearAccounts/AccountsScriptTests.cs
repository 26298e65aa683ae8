using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.YearAccounts;

/// <summary>Annual accounts through the database: their acceptance releases its part, and their files are the provider's own.</summary>
public sealed class AccountsScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly FixedClock Clock = new(new(2026, 6, 1, 10, 0, 0, TimeSpan.Zero));
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Acceptance_ReleasesItsPart_AndBooksIt()
    {
        var scenario = await data.CreateBudgetScenario(year: 2025);
        await FillInAsync(scenario);
        var part = await Part(scenario);
        Assert.Equal(RetentionState.Submitted, part.State);
        Assert.Null(await As(TestData.User(Role.Controller), d => d.Moving.AcceptAsync(scenario.Agreement.Id, 2025, "vollständig")));
        Assert.Equal(RetentionState.Accepted, (await Part(scenario)).State);
        await using var db = data.As();
        var booked = await db.LedgerTransactions.Include(t => t.Entries).SingleAsync(t => t.SourceKey.StartsWith($"retention:{part.Id}"));
        Assert.Contains(booked.Entries, e => e.Account == Domain.Ledger.LedgerAccount.ReleasedRetention && e.Amount == part.Amount);
    }

    [Fact]
    public async Task SentBack_ItsPartStaysRetained()
    {
        var scenario = await data.CreateBudgetScenario(year: 2025);
        await FillInAsync(scenario);
        Assert.Null(await As(TestData.User(Role.Controller), d => d.Moving.ReturnAsync(scenario.Agreement.Id, 2025, ["Beleg fehlt"])));
        Assert.Equal(RetentionState.Rejected, (await Part(scenario)).State);
    }

    [Fact]
    public async Task Files_AreSeenByTheirProviderAndTheOffice_NotByOthersInTheAgreement()
    {
        var scenario = await data.CreateBudgetScenario(year: 2025);
        var other = await data.CreateProvider();
        // It takes part since the beginning: who takes part in an agreement that runs does not change.
        await using (var raw = NpgsqlDataSource.Create(fixture.Database.Superuser))
        {
            await using var command = raw.CreateCommand(
                "set session_replication_role = replica; insert into agreement_providers (agreement_id, provider_id, role) "
                    + $"values ('{scenario.Agreement.Id}', '{other.Id}', '{nameof(ProviderRole.AssociatedProvider)}')"
            );
            await command.ExecuteNonQueryAsync();
        }

        var file = await FillInAsync(scenario);
        Assert.Equal(1, await Seen(TestData.User(Role.ProviderCoordinator, scenario.Provider.Id), file));
        Assert.Equal(1, await Seen(TestData.User(Role.Controller), file));
        var stranger = TestData.User(Role.ProviderCoordinator, other.Id);
        Assert.Equal(0, await Seen(stranger, file));
        // It does see the agreement, and what is meant for all who take part.
        await using var seen = data.As(stranger);
        Assert.Equal(1, await seen.Agreements.CountAsync(a => a.Id == scenario.Agreement.Id));
    }

    private async Task<int> Seen(UserContext who, Guid file)
    {
        await using var db = data.As(who);
        return await db.Files.CountAsync(f => f.Id == file && db.Set<StoredFileContent>().Any(c => c.FileId == file));
    }

    private async Task<Data.Tables.RetentionPart> Part(BudgetScenario scenario)
    {
        await using var db = data.As();
        return await db.RetentionParts.SingleAsync(p => p.AgreementId == scenario.Agreement.Id && p.Name.StartsWith("Jahresabschluss"));
    }

    /// <summary>The coordinator hands the accounts in, with a file.</summary>
    private async Task<Guid> FillInAsync(BudgetScenario scenario)
    {
        var (coordinator, id) = (TestData.User(Role.ProviderCoordinator, scenario.Provider.Id), scenario.Agreement.Id);
        var table = "Art;Bezeichnung;Betrag;Vorjahr;Stellen\nSozialraumbudget;Raten;100,00;;\nPersonal;Gehälter;100,00;;\n";
        var taken = await As(
            coordinator,
            d => d.Intake.TakeAsync(id, 2025, new("abschluss.csv", System.Text.Encoding.UTF8.GetBytes(table), null, null))
        );
        Assert.True(taken.IsStored, $"{taken.Refusal} {string.Join("; ", taken.Issues)}");
        var stored = Guid.Empty;
        Assert.Null(
            await As(
                coordinator,
                async d =>
                {
                    var (file, refusal) = await d.Files.AddAsync(
                        new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()),
                        "testat.pdf",
                        id,
                        officeOnly: false,
                        providerId: scenario.Provider.Id
                    );
                    Assert.Null(refusal);
                    stored = file!.Id;
                    return await d.Intake.AttachAsync(id, 2025, file);
                }
            )
        );
        foreach (var check in Enum.GetValues<Domain.YearAccounts.AccountsCheck>())
            await As(coordinator, d => d.Moving.AnswerAsync(id, 2025, check, "geprüft"));
        Assert.Null(await As(coordinator, d => d.Moving.SubmitAsync(id, 2025)));
        return stored;
    }

    private async Task<T> As<T>(UserContext who, Func<Scripts, Task<T>> act)
    {
        await using var db = data.As(who);
        return await act(new Scripts(db, new FixedUser(who)));
    }

    private sealed class Scripts
    {
        public Scripts(AppDbContext db, ICurrentUser user)
        {
            var terms = new AgreementTermStore(db, user, Clock);
            var (returns, content) = (new ReturnDesk(db, terms, user), new ReturnContent(db));
            var desk = new AccountsDesk(db, new Standings(db, Clock), terms, user);
            var checking = new AccountsChecking(desk, returns, new ReturnYears(db, returns, content, new ReturnTermsLoader(db)), user);
            Files = new FileStore(db, user, Clock, new NoVirusScanner());
            Intake = new AccountsIntake(db, desk, user, Clock);
            Moving = new AccountsMoving(db, desk, checking, new RetentionRelease(db, user, Clock), user, Clock, []);
        }

        public FileStore Files { get; }

        public AccountsIntake Intake { get; }

        public AccountsMoving Moving { get; }
    }
}
