using System.Net.Http.Headers;

namespace SozialraumBudget.Web.Tests.Site;

public static class VisitorUpload
{
    /// <summary>Posts the form of the current page's address with a file.</summary>
    public static Task Upload(
        this Visitor visitor,
        string path,
        string field,
        string fileName,
        byte[] bytes,
        params (string Name, string Value)[] fields
    )
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var token = visitor.Page.QuerySelector("input[name=__Formular]")?.GetAttribute("value") ?? "";
        var content = new MultipartFormDataContent { { new StringContent(token), "__Formular" } };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, field, fileName);
        return visitor.Post(path, content);
    }
}
