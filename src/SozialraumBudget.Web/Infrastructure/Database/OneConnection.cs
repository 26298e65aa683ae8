using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Web.Infrastructure.Database;

/// <summary>
/// A signed-in user's page that only reads takes one connection from the pool and keeps it to the end, because every take sets
/// the context of row security in a round trip of its own.
/// </summary>
public sealed class OneConnection(AppDbContext db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.IsAuthenticated == true)
        {
            await db.Database.OpenConnectionAsync(http.RequestAborted);
        }

        await next();
    }
}
