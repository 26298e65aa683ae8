using System.Globalization;
using System.Text;
using Npgsql;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>
/// The sums that are kept equal the rows, whatever happens to returns: files whole and in parts, faulty ones, ones that are given up, the
/// same twice, submissions, points, acceptances, amendments, rates that are agreed afterwards; by several people at once, on the same
/// return and on others. SRB_HOUR_OPERATIONS says how many operations; 10,000 take some minutes.
/// </summary>
public sealed class HourSumPropertyTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const int Workers = 4;
    private const int Desks = 3;

    /// <summary>Cases of the example.</summary>
    private static readonly string[] Numbers =
    [
        .. File.ReadLines(SharedExamples.File(ReturnTestDesk.Example, "faelle.csv")).Skip(1).Select(static l => l.Split(';')[0]).Distinct(),
    ];

    private static readonly string[] Parts = ["Nord", "Süd", "West"];

    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Sums_EqualTheRows_AfterRandomOperationsInParallel()
    {
        var operations = int.TryParse(
            Environment.GetEnvironmentVariable("SRB_HOUR_OPERATIONS"),
            CultureInfo.InvariantCulture,
            out var wanted
        )
            ? wanted
            : 600;
        var desks = new List<ReturnTestDesk>();
        for (var desk = 0; desk < Desks; desk++)
        {
            desks.Add(await ReturnTestDesk.OpenAsync(data));
            await desks[^1].Take(ReturnUploadKind.Cases, desks[^1].Bytes(ReturnTestDesk.Example, "faelle.csv"));
        }

        var seed = Environment.TickCount;
        var done = await Task.WhenAll(
            Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(desks, new Random(seed + worker), operations / Workers)))
        );
        // Something of everything happened, or the test would prove nothing.
        var stored = done.Sum(static d => d.Stored);
        Assert.True(stored > operations / 5, $"Only {stored} of {operations} operations stored rows (seed {seed}).");
        Assert.True(done.Sum(static d => d.Moved) > 0, $"No return moved (seed {seed}).");

        Assert.Equal(0, await Count(Different));
        Assert.Equal(
            0,
            await Count(
                "select count(*) from return_uploads u where u.kind = 'Hours' "
                    + "and u.rows <> (select count(*) from hour_rows h where h.upload_id = u.id)"
            )
        );
        foreach (var desk in desks)
        {
            // By the product's own figures, too: from the sums and from the rows.
            var (fromSums, fromRows) = await desk.As(
                desk.Coordinator,
                async s =>
                {
                    var dossier = await s.Load();
                    return (
                        await s.Figures.ConsumptionAsync(dossier, dossier.Version),
                        await s.Figures.ConsumptionAsync(dossier, dossier.Version, keepRows: true)
                    );
                }
            );
            Assert.Equal(fromRows.Total.Amount, fromSums.Total.Amount);
            Assert.Equal(
                fromRows.Cases.Select(static c => (c.CaseNumber, c.Total.Amount)),
                fromSums.Cases.Select(static c => (c.CaseNumber, c.Total.Amount))
            );
        }

        // The comparison itself sees a difference.
        await Run("update hour_sums set seconds = seconds + 1 where ctid = (select ctid from hour_sums limit 1)");
        Assert.NotEqual(0, await Count(Different));
    }

    /// <summary>Sums that differ from their rows, of any upload and month, or that lack on one side.</summary>
    private const string Different = """
        select count(*) from (
            select upload_id, date_trunc('month', day) as month, kind, coalesce(case_number, '') as number, team,
                coalesce(activity, '') as activity, sum(seconds) as seconds, count(*) as rows
            from hour_rows group by 1, 2, 3, 4, 5, 6
        ) r full join (
            select upload_id, date_trunc('month', segment) as month, kind, case_number as number, team, activity,
                sum(seconds) as seconds, sum(rows) as rows
            from hour_sums group by 1, 2, 3, 4, 5, 6
        ) s using (upload_id, month, kind, number, team, activity)
        where r.seconds is distinct from s.seconds or r.rows is distinct from s.rows
        """;

    private async Task<(int Stored, int Moved)> WorkAsync(List<ReturnTestDesk> desks, Random random, int operations)
    {
        var (stored, moved) = (0, 0);
        byte[]? last = null;
        for (var operation = 0; operation < operations; operation++)
        {
            var desk = desks[random.Next(desks.Count)];
            var what = random.Next(20);
            if (what < 13)
            {
                last = what == 12 && last is not null ? last : Rows(random, isFaulty: what == 11);
                var part = random.Next(3) == 0 ? null : Parts[random.Next(Parts.Length)];
                stored += (await desk.Take(ReturnUploadKind.Hours, last, part: part)).IsStored ? 1 : 0;
            }
            else if (what == 13)
            {
                await GiveUpAsync(desk, random);
            }
            else if (what == 14)
            {
                await AgreeAsync(desk, random);
            }
            else
            {
                moved += await MoveAsync(desk, what) ? 1 : 0;
            }
        }

        return (stored, moved);
    }

    /// <summary>What may happen at the moment happens; refusals are none of this test's business.</summary>
    private static async Task<bool> MoveAsync(ReturnTestDesk desk, int what)
    {
        switch (what)
        {
            case 15:
                var warned = await desk.As(desk.Coordinator, async s => (await s.Checking.CheckAsync(await s.Load())).Findings);
                foreach (var check in warned.Where(static f => f.Level == FindingLevel.Warning).Select(static f => f.Check).Distinct())
                    await desk.As(desk.Coordinator, s => s.Moving.AnswerAsync(desk.Agreement, desk.Period, check, "So ist es."));
                return await desk.Submit() is null;
            case 16:
                return await desk.As(desk.Controller, s => s.Moving.ReturnAsync(desk.Agreement, desk.Period, ["Bitte prüfen"])) is null;
            case 17 or 18:
                return await desk.Accept("zugesagt") is null;
            default:
                return await desk.As(desk.Coordinator, s => s.Moving.AmendAsync(desk.Agreement, desk.Period, "Nachtrag")) is null;
        }
    }

    /// <summary>Somebody closes the page while the file is read.</summary>
    private static async Task GiveUpAsync(ReturnTestDesk desk, Random random)
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(1, 30)));
        try
        {
            var bytes = Rows(random, isFaulty: false);
            await desk.As(
                desk.Coordinator,
                s =>
                    s.Intake.TakeAsync(
                        desk.Agreement,
                        desk.Period,
                        new(ReturnUploadKind.Hours, "stunden.csv", bytes),
                        cancellation: cancel.Token
                    )
            );
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>A rate that begins within a month: sums of later files are cut there, those of earlier ones are not.</summary>
    private static async Task AgreeAsync(ReturnTestDesk desk, Random random)
    {
        try
        {
            await desk.AgreeFrom(
                TermKey.HourRate,
                $"{random.Next(50, 90)},00",
                desk.Period.First.AddDays(random.Next(90)),
                random.Next(3, int.MaxValue)
            );
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            // Two agreed on the same day at the same time.
        }
    }

    private static byte[] Rows(Random random, bool isFaulty)
    {
        var text = new StringBuilder("Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n");
        for (var row = random.Next(1, 60); row > 0; row--)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(random.Next(90));
            var (kind, number) = random.Next(4) switch
            {
                0 => ("fallübergreifend", ""),
                1 => ("fallunspezifisch", ""),
                _ => ("fallspezifisch", Numbers[random.Next(Numbers.Length)]),
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"{day:dd.MM.yyyy};Team {random.Next(3)};M-{random.Next(1000)};{kind};{number};"
                    + $"0:{random.Next(1, 59):00};{(random.Next(3) == 0 ? "" : "Gespräch")}\n"
            );
        }

        if (isFaulty)
            text.Append("31.02.2026;Team 1;M-1;fallübergreifend;;1;\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.Superuser);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.Superuser);
        await using var command = source.CreateCommand("set session_replication_role = replica; " + sql);
        await command.ExecuteNonQueryAsync();
    }
}
