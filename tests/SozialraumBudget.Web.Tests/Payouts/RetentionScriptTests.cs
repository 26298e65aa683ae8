using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Payouts;

public sealed class RetentionScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private const string FirstQuarter = "Quartalsmeldung Q1 2026";
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Accept_ByWhoHandedIn_IsRefused_ByAnotherItIsReleased()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part(FirstQuarter);
        Assert.Null(await desk.Retention(desk.Controller, r => r.SubmitAsync(part.Id, "kam auf Papier", (Guid?)null)));
        Assert.Equal(
            RetentionReview.OwnProofNeedsAnother,
            (await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "liegt vor")))!.Rule
        );
        Assert.Null(await desk.Retention(TestData.User(Role.Controller), r => r.AcceptAsync(part.Id, "liegt vor")));
    }

    [Fact]
    public async Task Accept_ProofInTime_ReleasesItsPartOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release(FirstQuarter);

        Assert.Equal(part.Amount, await desk.Balance(LedgerAccount.ReleasedRetention));
        Assert.Equal(RetentionReview.AlreadyAccepted, (await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "")))!.Rule);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Accept_20TimesAtOnce_BooksOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part(FirstQuarter);
        Assert.Null(await desk.Retention(desk.Coordinator, r => r.SubmitAsync(part.Id, "liegt bei", (Guid?)null)));
        var refusals = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "")))
        );

        Assert.Single(refusals, static r => r is null);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Accept_LateProof_NeedsAReason()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2026, 5, 1));
        var part = await desk.Part(FirstQuarter);
        Assert.Null(await desk.Retention(desk.Coordinator, r => r.SubmitAsync(part.Id, "nachgereicht", (Guid?)null)));

        Assert.Equal(RetentionReview.LateProofNeedsReason, (await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, " ")))!.Rule);
        Assert.Null(await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "Serverausfall beim Träger")));
    }

    [Fact]
    public async Task Reject_KeepsThePartRetained_UntilABetterProofComes()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part(FirstQuarter);
        Assert.Equal(
            RetentionReview.ProofMustBeIn,
            (await desk.Retention(desk.Controller, r => r.RejectAsync(part.Id, "unvollständig")))!.Rule
        );
        Assert.Null(await desk.Retention(desk.Coordinator, r => r.SubmitAsync(part.Id, "liegt bei", (Guid?)null)));
        Assert.Equal(RetentionReview.ReasonIsRequired, (await desk.Retention(desk.Controller, r => r.RejectAsync(part.Id, " ")))!.Rule);
        Assert.Null(await desk.Retention(desk.Controller, r => r.RejectAsync(part.Id, "Team Süd fehlt")));
        await desk.AssertLedgerMatches();

        await desk.Release(FirstQuarter);
        Assert.Equal(["Team Süd fehlt", "vollständig"], (await desk.Part(FirstQuarter)).Decisions.OrderBy(d => d.Id).Select(d => d.Reason));
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task TakeBack_BeforeItIsPaid_RetainsThePartUntilItIsAcceptedAgain()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release(FirstQuarter);
        Assert.Equal(RetentionReview.ReasonIsRequired, (await TakeBack(desk, part.Id, " "))!.Rule);
        Assert.Null(await TakeBack(desk, part.Id, "Falsche Datei"));

        Assert.Equal(Money.Zero, await desk.Balance(LedgerAccount.ReleasedRetention));
        var back = await desk.Part(FirstQuarter);
        Assert.Equal((RetentionState.Submitted, true), (back.State, back.Decisions.OrderBy(static d => d.Id).Last().TakenBack));
        await desk.AssertLedgerMatches();
        Assert.Null(await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "jetzt richtig")));
        await desk.AssertLedgerMatches();
        Assert.Null(await TakeBack(desk, part.Id, "doch nicht"));
        Assert.Null(await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "endlich")));
        Assert.Equal(part.Amount, (await desk.Paid(1)).Released);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task TakeBack_InAPayout_IsRefusedUntilThePayoutIsGone()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release(FirstQuarter);
        var (payout, _) = await desk.Prepare(1);
        Assert.Equal(RetentionReview.InPreparedPayout, (await TakeBack(desk, part.Id, "Irrtum"))!.Rule);
        Assert.Null(await desk.Approve(payout!.Id));
        Assert.Equal(RetentionReview.AlreadyPaid, (await TakeBack(desk, part.Id, "Irrtum"))!.Rule);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "Irrtum"), desk.Controller));

        Assert.Null(await TakeBack(desk, part.Id, "Irrtum"));
        Assert.Equal(Money.Zero, (await desk.Prepare(1)).Payout!.Released);
        await desk.AssertLedgerMatches();
    }

    private static Task<Refusal?> TakeBack(PayoutDesk desk, Guid partId, string reason) =>
        desk.Retention(desk.Controller, r => r.TakeBackAsync(partId, reason));

    [Fact]
    public async Task Submit_ForAnotherProvidersPart_FindsNothing()
    {
        var (desk, other) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var part = await desk.Part(FirstQuarter);

        Assert.Equal(
            RetentionRelease.PartMustExist,
            (await desk.Retention(other.Coordinator, r => r.SubmitAsync(part.Id, "fremd", (Guid?)null)))!.Rule
        );
        Assert.Equal(RetentionState.Open, (await desk.Part(FirstQuarter)).State);
    }
}
