using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>Bounds calls per token: enough for a nightly reconciliation, too little to keep the database from everybody else.</summary>
public static class ApiRateLimit
{
    public const string Policy = "api";

    /// <summary>At once, and refilled per second.</summary>
    public const int Burst = 600;
    public const int PerSecond = 20;

    public static void AddApiRateLimit(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(static options =>
            options.AddPolicy(
                Policy,
                static context =>
                    context.User.FindFirst(BearerTokens.TokenClaim)?.Value is { } token
                        ? RateLimitPartition.GetTokenBucketLimiter(
                            token,
                            static _ => new TokenBucketRateLimiterOptions
                            {
                                TokenLimit = Burst,
                                TokensPerPeriod = PerSecond,
                                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                                QueueLimit = 0,
                            }
                        )
                        : RateLimitPartition.GetFixedWindowLimiter(
                            "address " + context.Connection.RemoteIpAddress,
                            _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = context.RequestServices.GetRequiredService<IOptions<LoadOptions>>().Value.StrangersPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
            )
        );
}
