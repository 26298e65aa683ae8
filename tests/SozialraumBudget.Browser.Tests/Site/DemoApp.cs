using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>The application on a real port of this machine, with the demo city as it is on the tests' day.</summary>
public sealed class DemoApp(TestDatabase database) : WebApplicationFactory<Program>
{
    /// <summary>Where the application answers.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public void Start()
    {
        UseKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        StartServer();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Development");
        builder.UseContentRoot(Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"));
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        builder.UseSetting("ConnectionStrings:App", database.App);
        builder.UseSetting("ConnectionStrings:Owner", database.Owner);
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal"); // quiet
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-browser-tests"));
        builder.ConfigureTestServices(static services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new DemoDayClock())));
    }

    /// <summary>Begins on the day of the demo city and runs on from there.</summary>
    private sealed class DemoDayClock : TimeProvider
    {
        private readonly TimeSpan distance = TestPostgres.DemoDay - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + distance;
    }
}
