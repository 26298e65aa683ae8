namespace SozialraumBudget.Architecture.Tests;

internal sealed record SourceFile(string Path, string Text)
{
    public bool IsGenerated =>
        Path.Contains("/obj/", StringComparison.Ordinal)
        || Path.Contains("/bin/", StringComparison.Ordinal)
        || Path.Contains(".Data/Migrations/", StringComparison.Ordinal)
        || Path.Contains("wwwroot/lib/", StringComparison.Ordinal);

    public bool IsPage => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>The product's project the file lies in, e.g. "Web"; null outside of src.</summary>
    public string? Project => Path.Split('/') is ["src", var folder, _, ..] && folder.Split('.') is [_, var name] ? name : null;

    /// <summary>The page folder the file lies in, e.g. "Payouts"; null outside of page folders.</summary>
    public string? PageFolder =>
        Path.Split('/') is ["src", "SozialraumBudget.Web", "Pages", var folder, _, ..] && folder != "Shared" ? folder : null;
}
