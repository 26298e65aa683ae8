using System.Globalization;
using System.Threading.RateLimiting;

namespace SozialraumBudget.Web.Security;

/// <summary>Bounds attempts to sign in per address, whatever the accounts; the growing delay bounds them per account and address.</summary>
public static class SignInRateLimit
{
    public const string Policy = "sign-in";

    /// <summary>A city behind one address signs in at eight in the morning: generous here, strict per account.</summary>
    private const int AttemptsPerMinute = 60;

    public static void AddSignInRateLimit(this IServiceCollection services) =>
        services.AddRateLimiter(static options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(
                Policy,
                static context =>
                    HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                            static _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = AttemptsPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("read")
            );
        });
}
