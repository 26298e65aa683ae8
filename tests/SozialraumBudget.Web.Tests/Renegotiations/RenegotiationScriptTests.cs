using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Settlement;

namespace SozialraumBudget.Web.Tests.Renegotiations;

/// <summary>A renegotiation through the database: opened by accepted figures, negotiated by both sides, walled.</summary>
public sealed class RenegotiationScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    private static readonly JsonNode Deficit = SharedExamples
        .Json("settlement", "scenarios.json")
        .AsArray()
        .Single(static s => (string)s!["input"]!["kind"]! == "deficit-large")!;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task AcceptedFigures_OpenIt_Once_WithTheirReasonsFrozen()
    {
        await using var test = await OpenAsync();
        await Changed(test);
        await Changed(test);
        var one = Assert.Single(await All(test, test.Controller));
        // 1 % of 4.113.565,56 € is passed by both proofs; the smaller deficit counts.
        Assert.Equal((OccasionKind.BothProofs, 244_791.01m, 1), (one.Record.Occasion, one.Record.Excess.Amount, one.Record.Number));
        Assert.Equal(RenegotiationStage.NoOffer, one.Stage);
        Assert.Equal(41_135.66m, one.Check.Corridor.Value);
        Assert.Equal(
            [Expected("social_structure_supplement"), Expected("target_differentiated.takeover"), Expected("quality_dependent.takeover")],
            one.Check.Effects.Select(static e => e.Amount.Value)
        );
        Assert.Equal(4_113_565.56m + one.Plan.Balance!.Paid.Amount, one.Check.Proposal!.Value);
        // Whatever comes later, its reasons stay.
        await test.Amend(new Money(-10m));
        Assert.Equal(244_791.01m, (await All(test, test.Controller))[0].Check.Figures.Min(static f => f.Excess.Amount));
    }

    [Fact]
    public async Task BothSides_Offer_AndTheOtherOneAccepts()
    {
        await using var test = await OpenAsync();
        await Changed(test);
        var id = (await All(test, test.Coordinator)).Single().Record.Id;
        Assert.Null(await Offer(test, test.Coordinator, id, 4_300_000m, "tarif.pdf"));
        Assert.Null(await Offer(test, test.Controller, id, 4_200_000m));
        var seen = (await All(test, test.Coordinator)).Single();
        Assert.Equal([RoundSide.Provider, RoundSide.Office], seen.Offers.Select(static o => o.Side));
        var (provider, office) = (seen.Offers[0].Id, seen.Offers[1].Id);
        Assert.Equal(RenegotiationRules.OfferMustBeTheLast, (await Accept(test, test.Controller, id, provider))!.Rule);
        Assert.Equal(RenegotiationRules.OtherSideAccepts, (await Accept(test, test.Controller, id, office))!.Rule);
        Assert.Null(await Accept(test, test.Coordinator, id, office));
        var agreed = (await All(test, test.Controller)).Single();
        Assert.Equal((RenegotiationStage.ToFix, 4_200_000m), (agreed.Stage, agreed.AgreedTotal!.Value.Amount));
        Assert.Equal(RenegotiationRules.NegotiationMustRun, (await Offer(test, test.Controller, id, 1m))!.Rule);
        Assert.Equal(
            RenegotiationRules.AnotherOneRuns,
            (await test.As(test.Controller, d => d.Opening.OpenAsync(test.Agreement, SettlementTestYear.Year, "x"))).Refusal!.Rule
        );
        var files = await test.As(test.Controller, d => d.Renegotiations.LoadAsync(id));
        Assert.Equal("tarif.pdf", Assert.Single(files!.Files[provider]).Name);
    }

    [Fact]
    public async Task EndedWithoutAChange_TheSameFiguresOpenNone()
    {
        await using var test = await OpenAsync();
        await Changed(test);
        var id = (await All(test, test.Controller)).Single().Record.Id;
        Assert.Equal(
            RenegotiationRules.RoleMustBeAllowed,
            (await test.As(test.Coordinator, d => d.RenegotiationActs.EndAsync(id, "nein")))!.Rule
        );
        Assert.Null(await test.As(test.Controller, d => d.RenegotiationActs.EndAsync(id, "Die Abrechnung trägt es")));
        await Changed(test);
        Assert.Equal(RenegotiationStage.Ended, Assert.Single(await All(test, test.Controller)).Stage);
        // By another corridor more it opens again.
        await test.Amend(new Money(-246_000m));
        await Changed(test);
        Assert.Single(await All(test, test.Controller));
        var (record, _) = await test.As(
            test.Controller,
            d => d.Opening.OpenAsync(test.Agreement, SettlementTestYear.Year, "Neue Verhandlung auf Wunsch")
        );
        Assert.Equal(2, record!.Number);
    }

    [Fact]
    public async Task Walls_KeepStrangersOut_AndSidesApart()
    {
        await using var test = await OpenAsync();
        await Changed(test);
        var id = (await All(test, test.Coordinator)).Single().Record.Id;
        Assert.Null(await Offer(test, test.Controller, id, 4_200_000m));
        foreach (
            var stranger in new[]
            {
                TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id),
                TestData.User(Role.AreaManager, areaId: Guid.NewGuid()),
                TestData.User(Role.Admin),
            }
        )
        {
            await using var db = data.As(stranger);
            Assert.Equal(0, await db.Renegotiations.CountAsync() + await db.RenegotiationOffers.CountAsync());
            db.Add(Forged(id, RoundSide.Provider, stranger));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        // Nobody offers for the other side, nor agrees for it, not even past the rules.
        foreach (var (who, side) in new[] { (test.Controller, RoundSide.Provider), (test.Coordinator, RoundSide.Office) })
        {
            await using var db = data.As(who);
            db.Add(Forged(id, side, who));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using (var db = data.As(test.Controller))
        {
            (await db.Renegotiations.SingleAsync(r => r.Id == id)).Agree(StampOf(test.Controller));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var owner = new Npgsql.NpgsqlConnection(fixture.Database.Owner);
        await owner.OpenAsync();
        foreach (
            var sql in new[]
            {
                $"update renegotiations set excess = 1 where id = '{id}'",
                $"delete from renegotiation_offers where renegotiation_id = '{id}'",
                $"update renegotiation_offers set total = 1 where renegotiation_id = '{id}'",
            }
        )
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, owner);
            var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, error.SqlState);
        }
    }

    private static decimal Expected(string way) =>
        decimal.Parse(
            (string)way.Split('.').Aggregate(Deficit["expected"], static (node, name) => node![name])!,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private Task<SettlementTestYear> OpenAsync() => SettlementTestYear.OpenAsync(fixture.Database, data, Deficit["input"]!);

    private static Task<bool> Changed(SettlementTestYear test) =>
        test.As(
            test.Controller,
            async d =>
            {
                await d.Opening.ChangedAsync(test.Agreement, SettlementTestYear.Year, CancellationToken.None);
                return true;
            }
        );

    private static Task<IReadOnlyList<Data.Renegotiations.RenegotiationDossier>> All(SettlementTestYear test, UserContext who) =>
        test.As(who, d => d.Renegotiations.OfAgreementAsync(test.Agreement, SettlementTestYear.Year));

    private static Task<Refusal?> Offer(SettlementTestYear test, UserContext who, Guid id, decimal total, string? file = null) =>
        test.As(
            who,
            async d =>
            {
                List<StoredFile> files = [];
                if (file is not null)
                {
                    var (stored, refusal) = await new FileStore(
                        d.Db,
                        new FixedUser(who),
                        new FixedClock(TestData.Now),
                        new NoVirusScanner()
                    ).AddAsync(new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()), file, test.Agreement, false, who.ProviderId);
                    Assert.Null(refusal);
                    files.Add(stored!);
                }

                return await d.RenegotiationActs.OfferAsync(id, new Money(total), "Begründung", files);
            }
        );

    private static Task<Refusal?> Accept(SettlementTestYear test, UserContext who, Guid id, Guid offer) =>
        test.As(who, d => d.RenegotiationActs.AcceptAsync(id, offer));

    private static RenegotiationOffer Forged(Guid id, RoundSide side, UserContext who) =>
        new()
        {
            RenegotiationId = id,
            Side = side,
            Total = new(1m),
            Reason = "x",
            Made = StampOf(who),
        };

    private static Stamp StampOf(UserContext who) =>
        new()
        {
            UserId = who.UserId!.Value,
            Name = who.Name,
            At = TestData.Now,
        };
}
