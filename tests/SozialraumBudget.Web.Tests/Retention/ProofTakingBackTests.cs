using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Retention;

/// <summary>A wrong proof is taken back as long as nobody has accepted it; a receipt says that one arrived.</summary>
public sealed class ProofTakingBackTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private const string Name = "Einsatz Ehrenamtlicher";
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Withdraw_ByTheCoordinator_ThePartIsOpenAgain_TheProofStaysOnRecord()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var proof = await HandInAsync(desk);
        Assert.Equal(ProofWithdrawals.ReasonIsRequired, (await WithdrawAsync(desk.Coordinator, proof, " "))!.Rule);
        Assert.Equal(ProofWithdrawals.OnlyOwnProofsAreWithdrawn, (await WithdrawAsync(desk.Controller, proof, "Irrtum"))!.Rule);
        Assert.Null(await WithdrawAsync(desk.Coordinator, proof, "falsche Datei"));

        var part = await desk.Part(Name);
        Assert.Equal((RetentionState.Open, 1), (part.State, part.Proofs.Count));
        Assert.Equal(RetentionReview.ProofMustBeIn, (await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "x")))!.Rule);
        Assert.Equal(ProofWithdrawals.ProofMustWait, (await WithdrawAsync(desk.Coordinator, proof, "noch einmal"))!.Rule);
        await desk.Release(Name);
    }

    [Fact]
    public async Task Withdraw_AfterARejection_ThePartIsRejectedAgain()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await HandInAsync(desk);
        var part = await desk.Part(Name);
        Assert.Null(await desk.Retention(desk.Controller, r => r.RejectAsync(part.Id, "unvollständig")));
        var second = await HandInAsync(desk, hours: 1);
        Assert.Null(await WithdrawAsync(desk.Coordinator, second, "schon wieder falsch"));
        Assert.Equal(RetentionState.Rejected, (await desk.Part(Name)).State);
    }

    [Fact]
    public async Task Withdraw_OfAnAcceptedProof_IsRefused_ByRuleAndDatabase()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Release(Name);
        var proof = (await desk.Part(Name)).Proofs[0].Id;
        Assert.Equal(RetentionReview.AlreadyAccepted, (await WithdrawAsync(desk.Coordinator, proof, "Irrtum"))!.Rule);
        await using var db = data.As(desk.Coordinator);
        await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync(
                $"insert into proof_withdrawals values ({proof}, 'Irrtum', now(), 'x', {desk.Coordinator.UserId!.Value})"
            )
        );
    }

    /// <summary>A coordinator sets a part back only with the proof that was handed in.</summary>
    [Fact]
    public async Task Part_SetBackWithoutAWithdrawal_IsRefusedByTheDatabase()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await HandInAsync(desk);
        var part = await desk.Part(Name);
        await using var db = data.As(desk.Coordinator);
        await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"update retention_parts set state = 'Open' where id = {part.Id}")
        );
    }

    [Fact]
    public async Task Page_ReceiptAndWithdrawal_AsTheProviderPressesThem()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var proof = await HandInAsync(desk);
        var part = await desk.Part(Name);
        var provider = await site.SignIn(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        await provider.Open($"/einbehalt/eingang/{proof}");
        Assert.StartsWith("Eingangsbestätigung EB-", provider.Heading, StringComparison.Ordinal);
        Assert.Contains("Liste", provider.Text, StringComparison.Ordinal);
        var pdf = await provider.Client.GetAsync($"/einbehalt/eingang/{proof}/pdf");
        Assert.True(pdf.IsSuccessStatusCode, site.Errors.Last?.ToString());
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);

        await provider.Open($"/einbehalt/{part.Id}");
        await provider.Press("Nachweis zurückziehen", ("Reason", ""));
        Assert.Contains("Bitte begründen, warum der Nachweis zurückgezogen wird.", provider.Text, StringComparison.Ordinal);
        await provider.Press("Nachweis zurückziehen", ("Reason", "falsche Datei"));
        Assert.Contains("zurückgezogen", provider.Text, StringComparison.Ordinal);
        Assert.Equal(RetentionState.Open, (await desk.Part(Name)).State);
        await provider.Open($"/einbehalt/eingang/{proof}");
        Assert.Contains("Dieser Nachweis ist zurückgezogen.", provider.Text, StringComparison.Ordinal);

        var foreign = await site.SignIn(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        await foreign.Open($"/einbehalt/eingang/{proof}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, foreign.Status);
    }

    private async Task<Guid> HandInAsync(PayoutDesk desk, int hours = 0)
    {
        var part = await desk.Part(Name);
        var clock = new FixedClock(new(2026, 4, 20, 9 + hours, 0, 0, TimeSpan.Zero));
        await using var db = data.As(desk.Coordinator);
        Assert.Null(await new RetentionRelease(db, new FixedUser(desk.Coordinator), clock).SubmitAsync(part.Id, "Liste", (Guid?)null));
        return (await desk.Part(Name)).Proofs.MaxBy(static p => p.Id)!.Id;
    }

    private async Task<Refusal?> WithdrawAsync(UserContext who, Guid proof, string reason)
    {
        await using var db = data.As(who);
        var clock = new FixedClock(new(2026, 4, 20, 12, 0, 0, TimeSpan.Zero));
        return await new ProofTakingBack(db, new FixedUser(who), clock).WithdrawAsync(proof, reason);
    }
}
