using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>The whole application on a database of its own: <c>class XTests(WebSite site) : IClassFixture&lt;WebSite&gt;</c>.</summary>
public class WebSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "ein langes Passwort";

    private static int count;

    public LoggedErrors Errors { get; } = new();

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await CreateDatabaseAsync();

    /// <summary>An empty database; the demo city's in <see cref="DemoSite"/>.</summary>
    protected virtual Task<TestDatabase> CreateDatabaseAsync() => TestPostgres.CreateDatabaseAsync();

    /// <summary>A new account with this role and the usual password.</summary>
    public async Task<AppUser> CreateUser(Role role, Guid? providerId = null, Guid? areaId = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.System("Test"));
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var number = Interlocked.Increment(ref count);
        var user = new AppUser
        {
            UserName = $"{role}{number}",
            DisplayName = $"{role.Title()} {number}",
            ProviderId = providerId,
            AreaIds = areaId is { } area ? [area] : [],
            CreatedAt = TestData.Now,
        };
        Assert.Empty((await users.CreateAsync(user, Password)).Errors);
        Assert.Empty((await users.AddToRoleAsync(user, role.ToString())).Errors);
        return user;
    }

    /// <summary>Nobody is signed in.</summary>
    public Visitor Visit() =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }), Errors);

    /// <summary>A program without a token; nothing bounds its calls, for a walk asks for more than a minute's.</summary>
    public HttpClient ManyStrangers() =>
        WithWebHostBuilder(static builder => builder.UseSetting("Load:StrangersPerMinute", "100000"))
            .CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>A new account with this role, signed in.</summary>
    public async Task<Visitor> SignIn(Role role, Guid? providerId = null, Guid? areaId = null) =>
        await SignIn(await CreateUser(role, providerId, areaId));

    public async Task<Visitor> SignIn(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await SignIn(user.UserName!, Password);
    }

    public async Task<Visitor> SignIn(string userName, string password)
    {
        var visitor = Visit();
        await visitor.SignIn(userName, password);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        // Hundreds of accounts are made and signed in here: their hashes need not withstand anybody.
        builder.ConfigureServices(static services => services.Configure<PasswordHasherOptions>(static o => o.IterationCount = 1_000));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Errors));
        builder.UseSetting("ConnectionStrings:App", Database.App);
        builder.UseSetting("ConnectionStrings:Owner", Database.Owner);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal"); // quiet
        builder.UseSetting("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-web-tests"));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }
}
