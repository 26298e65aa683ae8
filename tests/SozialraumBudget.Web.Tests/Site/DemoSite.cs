using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>The whole application on its own copy of the demo city, on the day the city is made for.</summary>
public sealed class DemoSite : WebSite
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestPostgres.CreateDemoDatabaseAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(static services => services.AddSingleton<TimeProvider>(new FixedClock(TestPostgres.DemoDay)));
    }

    public Task<Visitor> SignIn(DemoUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return SignIn(user.UserName, DemoUsers.Password);
    }

    /// <summary>Calls the API with the user's published token; without one as nobody.</summary>
    public HttpClient Call(DemoUser? user)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (user is not null)
            client.DefaultRequestHeaders.Authorization = new(
                "Bearer",
                user.ApiToken ?? throw new ArgumentException($"{user.UserName} has no token.")
            );
        return client;
    }
}
