using System.Text.Json.Nodes;
using Npgsql;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Settlement;

/// <summary>
/// Past the rules, straight to the tables: an approver moves no money that no approval has granted, and a granted one only once.
/// </summary>
public sealed class GrantedScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    private static JsonNode Surplus =>
        SharedExamples.Json("settlement", "scenarios.json").AsArray().Single(static s => (string)s!["input"]!["kind"]! == "surplus-large")![
            "input"
        ]!;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Due_WithoutAnApprovalBehindIt_IsRefused()
    {
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, Surplus);
        var settlement = await Approved(test);
        foreach (
            var (source, purpose) in new[]
            {
                ($"settlement:{Guid.NewGuid()}", DuePurpose.Settlement),
                ($"settlement:{settlement.Id}", DuePurpose.Settlement),
                ($"bonus:{test.Agreement}:{SettlementTestYear.Year}", DuePurpose.Bonus),
            }
        )
            await Refused(
                test,
                new AdditionalDueRecord
                {
                    AgreementId = test.Agreement,
                    BudgetYear = SettlementTestYear.Year,
                    Period = Period.Quarter(SettlementTestYear.Year, 4),
                    Sequence = 9,
                    Purpose = purpose,
                    Amount = new(1_000_000m),
                    DueOn = new(2026, 7, 1),
                    Source = source,
                    Derivation = "{}",
                    Granted = Stamp(test),
                }
            );
    }

    [Fact]
    public async Task Claim_OfASettlementThatIsPrepared_OrOfAnotherAmount_IsRefused()
    {
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, Surplus);
        var (prepared, _) = await test.As(
            test.Controller,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, "Entscheidung", null)
        );
        await Refused(test, Claim(test, prepared!));
        Assert.Null(await test.As(test.Approver, d => d.Acts.ApproveAsync(prepared!.Id)));
        await Refused(test, Claim(test, prepared!));
    }

    [Fact]
    public async Task EarmarkAccountAndEntry_WithoutASettlementBehindThem_AreRefused()
    {
        await using var test = await SettlementTestYear.OpenAsync(fixture.Database, data, Surplus);
        await Refused(
            test,
            new EarmarkAccount
            {
                AgreementId = test.Agreement,
                ProviderId = test.Coordinator.ProviderId!.Value,
                BudgetYear = SettlementTestYear.Year,
                Purpose = EarmarkPurpose.Networking,
                Deadline = new(2027, 12, 31),
                Opened = Stamp(test),
            }
        );
        var settlement = await Approved(test);
        var account = (await test.As(test.Approver, d => d.Earmarks.OfYearAsync(test.Agreement, SettlementTestYear.Year)))[0].Account;
        await test.Amend(new(98_000m));
        var (amendment, _) = await test.As(
            test.Controller,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, "Entscheidung", "Nachtrag")
        );
        Assert.NotEqual(settlement.Id, amendment!.Id);
        await Refused(
            test,
            new EarmarkEntry
            {
                AccountId = account.Id,
                Amount = new(5m),
                Text = "x",
                SettlementId = amendment.Id,
                Booked = Stamp(test),
            }
        );
    }

    /// <summary>Of a settlement after which the provider owes nothing.</summary>
    private static DeductionRecord Claim(SettlementTestYear test, SettlementRecord settlement) =>
        new()
        {
            AgreementId = test.Agreement,
            BudgetYear = SettlementTestYear.Year,
            Source = DeductionSource.Settlement,
            SettlementId = settlement.Id,
            Amount = new(1_000m),
            Reason = "x",
            Basis = "x",
            ClaimedOn = new(2026, 6, 1),
            Recorded = Stamp(test),
        };

    private static async Task<SettlementRecord> Approved(SettlementTestYear test)
    {
        var (prepared, _) = await test.As(
            test.Controller,
            d => d.Acts.PrepareAsync(test.Agreement, SettlementTestYear.Year, "Entscheidung", null)
        );
        Assert.Null(await test.As(test.Approver, d => d.Acts.ApproveAsync(prepared!.Id)));
        return prepared!;
    }

    private async Task Refused(SettlementTestYear test, object row)
    {
        await using var db = data.As(test.Approver);
        db.Add(row);
        var error = await Record.ExceptionAsync(() => db.SaveChangesAsync());
        var refused = Assert.IsType<PostgresException>(error is PostgresException ? error : error?.InnerException);
        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        Assert.StartsWith("no", refused.MessageText, StringComparison.Ordinal);
    }

    private static Stamp Stamp(SettlementTestYear test) =>
        new()
        {
            UserId = test.Approver.UserId!.Value,
            Name = test.Approver.Name,
            At = TestData.Now,
        };
}
