using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>Approving over HTTP: once, and never by the preparer.</summary>
public sealed class ApprovalTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Approve_200TimesAtOnceThroughPageAndApi_BooksOnce()
    {
        var id = (await PreparedPayouts.CopyAsync(site.Database, 1))[0];
        var browser = await site.SignIn(DemoUsers.Approver);
        var token = await Token(browser);
        using var program = site.Call(DemoUsers.Approver);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => n % 2 == 0 ? Approve(program, id) : Press(browser.Client, id, token))
        );

        Assert.Single(
            answers,
            static a =>
                a.StatusCode
                == (
                    a.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api", StringComparison.Ordinal)
                        ? HttpStatusCode.OK
                        : HttpStatusCode.Found
                )
        );
        Assert.All(
            answers,
            static a => Assert.True((int)a.StatusCode is 200 or 302 or 422, $"{a.RequestMessage!.RequestUri} {a.StatusCode}")
        );
        Assert.Equal(1, await PreparedPayouts.Count(site.Database, $"select from ledger_transactions where source_key = 'payout:{id}'"));
        Assert.Equal(
            2,
            await PreparedPayouts.Count(
                site.Database,
                $"select from ledger_entries e join ledger_transactions t on t.id = e.transaction_id where t.source_key = 'payout:{id}'"
            )
        );
    }

    [Fact]
    public async Task Preparer_WhoIsAlsoApprover_IsRefusedByPageAndApi()
    {
        var id = (await PreparedPayouts.CopyAsync(site.Database, 2))[1];
        await using (var source = Npgsql.NpgsqlDataSource.Create(site.Database.Superuser))
        await using (
            var both = source.CreateCommand(
                $"insert into user_roles (user_id, role_id) select '{DemoUsers.Controller.Id}', id from roles where name = 'Approver'"
            )
        )
        {
            await both.ExecuteNonQueryAsync();
        }

        var browser = await site.SignIn(DemoUsers.Controller);
        var token = await Token(browser);
        var page = await Press(browser.Client, id, token);
        using var program = site.Call(DemoUsers.Controller);
        var api = await Approve(program, id);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, api.StatusCode);
        Assert.Contains(
            "PreparerMustNotApprove",
            await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await PreparedPayouts.Count(site.Database, $"select from payouts where id = '{id}' and state = 'Prepared'"));
        Assert.Equal(0, await PreparedPayouts.Count(site.Database, $"select from ledger_transactions where source_key = 'payout:{id}'"));
    }

    private static Task<HttpResponseMessage> Approve(HttpClient client, Guid id)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/payouts/{id}/approve")
        {
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Press(HttpClient client, Guid id, string token) =>
        client.PostAsync(
            $"/auszahlungen/{id}?handler=Approve",
            new FormUrlEncodedContent([new("__Formular", token)]),
            TestContext.Current.CancellationToken
        );

    private static async Task<string> Token(Visitor visitor)
    {
        await visitor.Open("/konto/passwort");
        return visitor.Page.QuerySelector("input[name=__Formular]")!.GetAttribute("value")!;
    }
}
