namespace SozialraumBudget.Web.Security;

/// <summary>Headers that keep foreign scripts, frames and origins out. Inline styles and scripts are refused by the browser.</summary>
public static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(
            static (context, next) =>
            {
                // Set late, so that the error handler, which clears the headers, does not lose them.
                context.Response.OnStarting(
                    static state =>
                    {
                        Write(((HttpContext)state).Response.Headers);
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );
    }

    private static void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
