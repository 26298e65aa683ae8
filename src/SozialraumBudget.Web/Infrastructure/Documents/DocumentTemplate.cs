namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>A Typst template; it reads its data with <c>#let data = json(bytes(sys.inputs.data))</c>.</summary>
public sealed record DocumentTemplate
{
    private DocumentTemplate(string? path, string? content) => (Path, Content) = (path, content);

    internal string? Path { get; }

    internal string? Content { get; }

    /// <param name="path">Relative to the content root, e.g. <c>Infrastructure/Payouts/notice.typ</c>.</param>
    public static DocumentTemplate File(string path) => new(path, null);

    /// <param name="content">Typst source; imports are relative to the content root: <c>/Pages/Shared/Documents/base.typ</c>.</param>
    public static DocumentTemplate Text(string content) => new(null, content);

    public override string ToString() => Path ?? "(text)";
}
