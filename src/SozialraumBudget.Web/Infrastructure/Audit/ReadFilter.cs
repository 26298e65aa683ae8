using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>
/// No file leaves a page that says neither what it reads nor that it holds no cases. Lists are the exception: those of cases ask for a
/// purpose, and a test looks into the others.
/// </summary>
public sealed class ReadFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var executed = await next();
        if (executed.Result is not FileResult file)
            return;
        var said = context.HttpContext.GetEndpoint()?.Metadata;
        if (said?.GetMetadata<ReadsAttribute>() is { } reads)
            await ReadLog.WriteAsync(context.HttpContext, reads.Kind, (file as ListFileResult)?.Rows);
        else if (file is not ListFileResult && said?.GetMetadata<NoCaseDataAttribute>() is null)
            throw new InvalidOperationException(
                $"{context.ActionDescriptor.DisplayName} hands out a file and says neither Reads nor NoCaseData."
            );
    }
}
