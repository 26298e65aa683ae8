using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SozialraumBudget.Browser.Tests.Presses;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>The application on a real port of this machine, on the day of the demo city; it notes what is pressed.</summary>
public abstract class BrowserApp(TestDatabase database, string environment) : WebApplicationFactory<Program>
{
    /// <summary>Where the application answers.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public void Start()
    {
        UseKestrel(Listen);
        StartServer();
    }

    protected abstract void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions options);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(environment);
        builder.UseContentRoot(Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"));
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        builder.UseSetting("ConnectionStrings:App", database.App);
        builder.UseSetting("ConnectionStrings:Owner", database.Owner);
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal"); // quiet
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false"); // as published: compressed once, by the build
        builder.UseSetting("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-browser-tests"));
        builder.ConfigureTestServices(static services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new DemoDayClock()));
            services.Configure<MvcOptions>(static options => options.Filters.Add(new PressLog()));
        });
    }

    /// <summary>For this machine alone, made when it is needed.</summary>
    protected static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>Begins on the day of the demo city and runs on from there.</summary>
    private sealed class DemoDayClock : TimeProvider
    {
        private readonly TimeSpan distance = TestPostgres.DemoDay - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + distance;
    }
}
