using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Where the application stands, as the operator says it; what a request says about it counts for nothing.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>What people type, e.g. <c>https://budget.stadt.de</c>; in links that leave the application.</summary>
    public string? Address { get; set; }

    /// <summary>
    /// Addresses or networks of the reverse proxies in front, separated by commas. Only they are believed whom they work for.
    /// </summary>
    public string? Proxies { get; set; }

    /// <summary>Null where none is configured or it is none.</summary>
    public Uri? Root =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri
            : null;

    /// <summary>Empty: nobody is believed. An address is a network of one.</summary>
    /// <exception cref="FormatException">One is neither an address nor a network.</exception>
    public IEnumerable<IPNetwork> ProxyNetworks =>
        (Proxies ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static text =>
                IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(text)
            );
}

/// <summary>The address in links that leave the application: invitations, examples for programs.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    /// <summary>The configured address, or the one of the request where none is configured; without a slash at its end.</summary>
    public string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Configured ?? $"{request.Scheme}://{request.Host}";
    }

    /// <summary>Null where none is configured.</summary>
    public string? Configured => options.Value.Root?.GetLeftPart(UriPartial.Authority);
}

/// <summary>Host filtering and the believed proxies follow from <see cref="SiteOptions"/>.</summary>
public static class SiteServices
{
    private const string OwnForwarding = "FORWARDEDHEADERS_ENABLED";
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddSite(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton<SiteAddress>();
        services
            .AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.Section)
            .Validate(
                static site => string.IsNullOrEmpty(site.Address) || site.Root is not null,
                "Site__Address muss eine Adresse wie https://budget.stadt.de sein (must be the public address, without a path)."
            )
            .Validate(
                HasReadableProxies,
                "Site__Proxies muss Adressen oder Netze der Reverse-Proxys nennen, z. B. 10.0.0.5,172.18.0.0/16 (not readable)."
            )
            .ValidateOnStart();
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<SiteOptions>>(
                static (forwarded, site) =>
                {
                    forwarded.KnownProxies.Clear();
                    forwarded.KnownIPNetworks.Clear();
                    foreach (var network in site.Value.ProxyNetworks)
                        forwarded.KnownIPNetworks.Add(network);
                    // Without a known proxy the framework would believe everybody.
                    forwarded.ForwardedHeaders =
                        forwarded.KnownIPNetworks.Count == 0
                            ? ForwardedHeaders.None
                            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                }
            );
        services
            .AddOptions<HostFilteringOptions>()
            .Configure<IOptions<SiteOptions>, IConfiguration>(
                static (filter, site, configuration) =>
                    filter.AllowedHosts = [.. Listed(configuration), .. site.Value.Root is { } root ? [root.Host] : Array.Empty<string>()]
            );
    }

    /// <summary>Address and protocol of the visitor as a believed proxy reports them, once.</summary>
    public static void UseSite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // The framework's own switch would read the header a second time, from whoever sent it.
        app.Configuration[OwnForwarding] = "false";
        app.UseForwardedHeaders();
    }

    private static string[] Listed(IConfiguration configuration) =>
        configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            is { Length: > 0 } hosts
            ? hosts
            : ThisMachine;

    private static bool HasReadableProxies(SiteOptions site)
    {
        try
        {
            return site.ProxyNetworks.All(static _ => true);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
