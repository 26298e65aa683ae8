using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Security;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>A program that calls the API with a user's token.</summary>
public sealed class ApiCaller(HttpClient client, AppUser user, ApiToken token)
{
    public HttpClient Client => client;

    public AppUser User => user;

    public ApiToken Token => token;

    public async Task<ApiReply> Get(string path) => await ApiReply.Of(await client.GetAsync(path));

    public Task<ApiReply> Post(string path, object? body = null, string? key = null) =>
        Send(HttpMethod.Post, path, body is null ? null : JsonContent(body), key);

    public async Task<ApiReply> Send(HttpMethod method, string path, HttpContent? content, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await ApiReply.Of(await client.SendAsync(request));
    }

    public static StringContent JsonContent(object body) =>
        new(body as string ?? System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    public static MultipartFormDataContent Trial(byte[] services, string terms, string name = "basisjahr.csv", bool termsAsFile = true)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(services), "services", name } };
        if (termsAsFile)
            form.Add(new StringContent(terms), "terms", "terms.json");
        else
            form.Add(new StringContent(terms), "terms");
        return form;
    }
}

/// <summary>Status and JSON of an answer.</summary>
public sealed record ApiReply(HttpResponseMessage Response, string Text)
{
    public int Status => (int)Response.StatusCode;

    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonArray Errors => Json["errors"]!.AsArray();

    public static async Task<ApiReply> Of(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync());

    /// <summary>A problem in German with this status.</summary>
    public ApiReply IsProblem(int status)
    {
        Assert.True(status == Status, $"{status} expected, {Status}: {Text}");
        Assert.Equal("application/problem+json", Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (int)Json["status"]!);
        Assert.NotEmpty((string)Json["title"]!);
        return this;
    }

    public ApiReply Is(int status)
    {
        Assert.True(status == Status, $"{status} expected, {Status}: {Text}");
        return this;
    }
}

public static class ApiCallers
{
    public static async Task<ApiCaller> Call(this WebSite site, Role role, Guid? providerId = null, Guid? areaId = null) =>
        await site.Call(await site.CreateUser(role, providerId, areaId));

    public static async Task<ApiCaller> Call(this WebSite site, AppUser user)
    {
        var secret = ApiTokenSecret.Create();
        await using var data = new TestData(site.Database.App);
        var token = await data.Save(
            new ApiToken
            {
                UserId = user.Id,
                Name = "Test",
                Hash = ApiTokenSecret.Hash(secret),
                CreatedAt = TestData.Now,
                ExpiresAt = TestData.Now.AddYears(50),
            }
        );
        return new(site.Bearer(secret), user, token);
    }

    public static HttpClient Bearer(this WebSite site, string? secret)
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (secret is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }
}
