using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>The application over the demo city, as a developer starts it.</summary>
public sealed class DemoApp(TestDatabase database) : BrowserApp(database, "Development")
{
    protected override void Listen(KestrelServerOptions options) => options.Listen(IPAddress.Loopback, 0);
}
