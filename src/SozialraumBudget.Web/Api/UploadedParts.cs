using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace SozialraumBudget.Web.Api;

/// <summary>Parts of multipart/form-data, each a file or a plain field.</summary>
public static class UploadedParts
{
    /// <summary>A little above the largest file, so that the file's own limit answers with its reason.</summary>
    public const int LargestRequest = 72 * 1024 * 1024;

    public static TBuilder AcceptsUpload<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequestSizeLimitAttribute(LargestRequest));

    /// <returns>Null when the request is no form.</returns>
    public static async Task<IFormCollection?> FormAsync(this HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HasFormContentType ? await request.ReadFormAsync(cancellation) : null;
    }

    /// <summary>The body itself as a file, on disk as a form's would be.</summary>
    public static async Task<IFormFile> RawFileAsync(this HttpRequest request, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.EnableBuffering();
        await request.Body.DrainAsync(cancellation);
        request.Body.Position = 0;
        return new FormFile(request.Body, 0, request.Body.Length, "file", name) { Headers = new HeaderDictionary() };
    }

    /// <summary>The only file of that name; null when it is missing.</summary>
    /// <exception cref="RepeatedPartException">There are several: one of them would be dropped without a word.</exception>
    public static IFormFile? SingleFile(this IFormCollection form, string name)
    {
        ArgumentNullException.ThrowIfNull(form);
        var files = form.Files.GetFiles(name);
        return files.Count + form[name].Count > 1 ? throw new RepeatedPartException(name)
            : files.Count == 1 ? files[0]
            : null;
    }

    /// <returns>Bytes and name of the part; null when it is missing.</returns>
    /// <exception cref="RepeatedPartException">It is there more than once.</exception>
    public static async Task<(byte[] Bytes, string Name)?> PartAsync(this IFormCollection form, string name, CancellationToken cancellation)
    {
        if (form.SingleFile(name) is { } file)
        {
            var bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellation);
            return (bytes, file.FileName);
        }

        return form.TryGetValue(name, out var field) && field.ToString() is { Length: > 0 } text
            ? (System.Text.Encoding.UTF8.GetBytes(text), "")
            : null;
    }
}

/// <summary>A part of a form that may stand once stands several times.</summary>
public sealed class RepeatedPartException(string part)
    : BadHttpRequestException($"„{part}“ steht mehr als einmal in der Anfrage.", StatusCodes.Status422UnprocessableEntity);
