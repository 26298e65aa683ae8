using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Api.Trial;
using SozialraumBudget.Web.Infrastructure.Settlement;
using SozialraumBudget.Web.Infrastructure.Trial;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Settlement;

/// <summary>The way of a settlement through the database: worked years to the cent, four eyes, bookings, walls.</summary>
public sealed class SettlementScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    private static JsonArray Scenarios => SharedExamples.Json("settlement", "scenarios.json").AsArray();

    public static TheoryData<string> Kinds => [.. Scenarios.Select(static s => (string)s!["input"]!["kind"]!)];

    public ValueTask DisposeAsync() => data.DisposeAsync();

    /// <summary>Preview, frozen version, booked money, and the exported body of the trial all say what the example says.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task StoredExample_IsSettledToTheCent(string kind)
    {
        var example = Scenarios.Single(s => (string)s!["input"]!["kind"]! == kind)!;
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, example["input"]!);
        var preview = (await test.As(test.Controller, d => d.Settlements.LoadAsync(test.Agreement, SettlementTestYear.Year)))!.Preview!;
        Assert.All(preview.Steps, static s => Assert.Equal(SettlementStepState.Ready, s.State));
        Same(example["expected"]!, preview);

        var (prepared, refusal) = await test.As(
            test.Controller,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, null, null)
        );
        Assert.Null(refusal);
        Assert.Null(await test.As(test.Approver, d => d.Acts.ApproveAsync(prepared!.Id)));
        // Whatever comes later, the frozen version gives the same, down to its Rechenweg and to the body of the trial.
        var frozen = SettlementDesk.PlanOf(prepared!);
        Same(example["expected"]!, frozen);
        Assert.Empty(DerivationJson.Read(prepared!.Derivation).Verify());
        Assert.Equal(JsonSerializer.Serialize(preview.Settlement!.Explain()), JsonSerializer.Serialize(frozen.Settlement!.Explain()));
        Same(example["expected"]!, Trial(frozen));
        await Booked(test, frozen.Balance!);
    }

    [Fact]
    public async Task Amendment_BooksTheDifference_AndNothingElseMovesAnApprovedOne()
    {
        var example = Scenarios.Single(static s => (string)s!["input"]!["kind"]! == "surplus-large")!;
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, example["input"]!);
        var first = await Settle(test, null);
        // One who is both prepares and does not approve.
        var both = new Data.RowSecurity.UserContext(
            Guid.CreateVersion7(),
            "Beides",
            new HashSet<Role> { Role.Controller, Role.Approver },
            null,
            null
        );
        await test.Amend(new(98_000m));
        var (second, _) = await test.As(
            both,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, "Abschluss berichtigt", "Nachtrag zum Abschluss")
        );
        Assert.Equal(SettlementRules.PreparerMustNotApprove, (await test.As(both, d => d.Acts.ApproveAsync(second!.Id)))!.Rule);
        Assert.Equal(
            SettlementRules.AnotherOneWaits,
            (await test.As(test.Controller, d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, null, "x"))).Refusal!.Rule
        );
        Assert.Null(await test.As(test.Approver, d => d.Acts.RefuseAsync(second!.Id, "Bitte Beleg anfügen")));
        var third = await Settle(test, "Nachtrag zum Abschluss");
        Assert.Equal((3, 98_000m), (third.Version, third.Accounts.Amount));
        await Booked(test, third.Balance);

        await using var owner = new Npgsql.NpgsqlConnection(fixture.Database.Owner);
        await owner.OpenAsync();
        foreach (
            var sql in new[]
            {
                $"update settlements set state = 'Withdrawn' where id = '{first.Id}'",
                $"update settlements set paid = 1 where id = '{third.Id}'",
                $"delete from earmark_entries where settlement_id = '{third.Id}'",
                $"update earmark_accounts set deadline = '2099-01-01' where agreement_id = '{test.Agreement}'",
            }
        )
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, owner);
            var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, error.SqlState);
        }
    }

    [Fact]
    public async Task Earmarks_AreSpentWithReceipts_AndSeenByTheirProviderAlone()
    {
        var example = Scenarios.Single(static s => (string)s!["input"]!["kind"]! == "surplus-large")!;
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, example["input"]!);
        await Settle(test, null);
        var coordinator = test.Coordinator;
        var account = (await test.As(coordinator, static d => d.Earmarks.AllAsync())).Single(static e =>
            e.Account.Purpose == EarmarkPurpose.YouthWelfare
        );
        Assert.Equal((51_129.19m, new DateOnly(2027, 12, 31)), (account.Standing.Left.Amount, account.Account.Deadline));
        Assert.Null(await Spend(test, coordinator, account.Account.Id, 1_000m));
        Assert.Equal(EarmarkRules.AmountMustBeThere, (await Spend(test, coordinator, account.Account.Id, 50_200m))!.Rule);
        var report = (await test.As(test.Controller, d => d.Earmarks.LoadAsync(account.Account.Id)))!.Reports.Single();
        Assert.Equal(
            EarmarkRules.RoleMustBeAllowed,
            (await test.As(coordinator, d => d.EarmarkActs.AcceptAsync(account.Account.Id, report.Id)))!.Rule
        );
        Assert.Null(await test.As(test.Controller, d => d.EarmarkActs.AcceptAsync(account.Account.Id, report.Id)));
        Assert.Equal(
            EarmarkRules.DeadlineMustHavePassed,
            (await test.As(test.Controller, d => d.EarmarkActs.ReclaimAsync(account.Account.Id)))!.Rule
        );
        Assert.Equal(50_129.19m, (await test.As(test.Controller, d => d.Earmarks.LoadAsync(account.Account.Id)))!.Standing.Left.Amount);

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
            Assert.Equal(
                0,
                await db.Settlements.CountAsync()
                    + await db.EarmarkAccounts.CountAsync()
                    + await db.EarmarkEntries.CountAsync()
                    + await db.SpendingReports.CountAsync()
            );
        }

        // Nobody reports for another provider, not even past the rules.
        await using var foreign = data.As(TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id));
        foreign.Add(
            new SpendingReport
            {
                AccountId = account.Account.Id,
                Amount = new(1m),
                Text = "x",
                SpentOn = new(2026, 5, 1),
                FileId = report.FileId,
                Reported = TestData.Stamp(),
            }
        );
        await Assert.ThrowsAsync<DbUpdateException>(() => foreign.SaveChangesAsync());
    }

    private static async Task<SettlementRecord> Settle(SettlementTestYear test, string? reason)
    {
        var (prepared, refusal) = await test.As(
            test.Controller,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, "Entscheidung", reason)
        );
        Assert.Null(refusal);
        Assert.Null(await test.As(test.Approver, d => d.Acts.ApproveAsync(prepared!.Id)));
        return prepared!;
    }

    private static Task<Refusal?> Spend(SettlementTestYear test, Data.RowSecurity.UserContext user, Guid account, decimal amount) =>
        test.As(
            user,
            async d =>
            {
                var file = new StoredFile
                {
                    Name = "beleg.pdf",
                    ContentType = "application/pdf",
                    Size = 1,
                    Sha256 = new('0', 64),
                    AgreementId = test.Agreement,
                    Scan = "nicht geprüft",
                    Uploaded = new Stamp
                    {
                        UserId = user.UserId!.Value,
                        Name = user.Name,
                        At = TestData.Now,
                    },
                };
                d.Db.Add(file);
                return await d.EarmarkActs.ReportAsync(account, new(new Money(amount), "Ferienfreizeit", new(2026, 5, 1)), file);
            }
        );

    /// <summary>What was moved by all settlements of the year adds up to the one that holds.</summary>
    private static async Task Booked(SettlementTestYear test, SettlementBalance balance)
    {
        var (dues, claims, earmarks) = await test.As(
            test.Controller,
            async d =>
                (
                    await d
                        .Db.AdditionalDues.Where(x => x.AgreementId == test.Agreement && x.Purpose == DuePurpose.Settlement)
                        .ToListAsync(),
                    await d.Db.Deductions.Where(x => x.AgreementId == test.Agreement).ToListAsync(),
                    await d.Earmarks.OfYearAsync(test.Agreement, SettlementTestYear.Year)
                )
        );
        Assert.Equal(balance.Owed, Money.Sum(dues.Select(static x => x.Amount)) - Money.Sum(claims.Select(static x => x.Amount)));
        Assert.Equal(balance.YouthWelfare, Of(EarmarkPurpose.YouthWelfare));
        Assert.Equal(balance.Help, Of(EarmarkPurpose.HelpForUpbringing));
        Money Of(EarmarkPurpose purpose) =>
            Money.Sum(earmarks.Where(e => e.Account.Purpose == purpose).Select(static e => e.Standing.Earmarked));
    }

    private static void Same(JsonNode expected, SettlementPlan plan)
    {
        var (settlement, proofs) = (plan.Settlement!, plan.Settlement!.Proofs);
        Same(
            expected,
            ("plausibility_cost", proofs.Cost),
            ("plausibility_result", proofs.Plausibility),
            ("gap", proofs.Gap),
            ("surplus", settlement.Surplus?.Amount),
            ("kept_youth_welfare", settlement.Surplus?.YouthWelfare),
            ("kept_hze", settlement.Surplus?.Help),
            ("returned", settlement.Surplus?.Returned),
            ("deficit_recognised", settlement.Deficit?.Recognised),
            ("social_structure_supplement", settlement.Deficit?.Supplement),
            ("target_differentiated.takeover", settlement.Deficit?.TargetDifferentiated.Amount),
            ("target_differentiated.provider_bears", settlement.Deficit?.TargetDifferentiated.ProviderBears),
            ("quality_dependent.takeover", settlement.Deficit?.QualityDependent.Amount),
            ("quality_dependent.provider_bears", settlement.Deficit?.QualityDependent.ProviderBears),
            ("bonus", settlement.Bonus)
        );
        Assert.Equal((bool)expected["within_tolerance"]!, proofs.Agree);
    }

    private static void Same(JsonNode expected, params (string Way, Traced? Value)[] figures)
    {
        foreach (var (way, value) in figures)
        {
            var node = way.Split('.').Aggregate((JsonNode?)expected, static (n, name) => n?[name]);
            Assert.Equal(node is null ? null : decimal.Parse((string)node!, CultureInfo.InvariantCulture), value?.Value);
        }
    }

    private static SettlementPlan Trial(SettlementPlan plan)
    {
        using var body = JsonDocument.Parse(SettlementRequest.Write(plan));
        var notes = new TrialNotes();
        var input = TrialSettlementInput.Read(new TrialObject(body.RootElement, "", notes));
        Assert.Empty(notes.Issues);
        Assert.Equal(
            JsonSerializer.Serialize(AnnualSettlement.Of(input!.Facts, input.Terms).Proofs.Cost.Value),
            JsonSerializer.Serialize(plan.Settlement!.Proofs.Cost.Value)
        );
        Assert.Equal(AnnualSettlement.Of(input.Facts, input.Terms).Bonus.Value, plan.Settlement.Bonus.Value);
        Assert.Equal(
            AnnualSettlement.Of(input.Facts, input.Terms).Deficit?.TargetDifferentiated.Amount.Value,
            plan.Settlement.Deficit?.TargetDifferentiated.Amount.Value
        );
        Assert.Equal(AnnualSettlement.Of(input.Facts, input.Terms).Surplus?.Returned.Value, plan.Settlement.Surplus?.Returned.Value);
        return plan;
    }
}
