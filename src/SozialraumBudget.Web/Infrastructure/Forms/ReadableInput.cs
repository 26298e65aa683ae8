using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SozialraumBudget.Web.Infrastructure.Faults;

namespace SozialraumBudget.Web.Infrastructure.Forms;

/// <summary>
/// What cannot be read ends with 400 and is no fault of ours: a form that is none or breaks off, and the NUL character, which nobody types
/// and no text column takes, wherever it stands. A body in an unknown encoding ends with 415.
/// </summary>
public sealed class ReadableInput : IPageFilter
{
    private const char Nul = '\0';

    /// <summary>Path and query before anything looks at them; the form whenever somebody reads it.</summary>
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(next);
        if (Has(http.Request.Path.Value) || http.Request.Query.Any(static q => Has(q.Key) || q.Value.Any(Has)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (IsForeignEncoding(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception e) when (IsUnreadableForm(http, e))
        {
            throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, e);
        }
    }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    /// <summary>The form, if somebody read it: also the page of an error is drawn for a request whose form cannot be read.</summary>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var form = context.HttpContext.Features.Get<IFormFeature>()?.Form;
        if (form?.Any(static f => Has(f.Key) || f.Value.Any(Has)) == true)
            context.Result = new BadRequestResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    /// <summary>The form was to be read, and was not.</summary>
    private static bool IsUnreadableForm(HttpContext http, Exception exception) =>
        exception is InvalidDataException or (IOException and not BadHttpRequestException)
        && !Fault.IsDiskFull(exception)
        && http.Request.HasFormContentType
        && http.Features.Get<IFormFeature>() is { Form: null };

    /// <summary>A body in an encoding that nobody here can read: readers of JSON would take it for a fault of ours.</summary>
    private static bool IsForeignEncoding(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.CharSet?.Trim('"') is not { Length: > 0 } name)
            return false;
        try
        {
            return Encoding.GetEncoding(name) is null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }

    private static bool Has(string? text) => text?.Contains(Nul, StringComparison.Ordinal) == true;
}
