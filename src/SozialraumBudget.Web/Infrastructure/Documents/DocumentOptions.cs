namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>Bounds of the renderer process.</summary>
public sealed record DocumentOptions
{
    /// <summary>Folder that templates are looked up in: the content root.</summary>
    public required string Workspace { get; init; }

    /// <summary>The Node.js program.</summary>
    public string Node { get; init; } = "node";

    /// <summary>
    /// Longest time for one document; then the process is replaced. Usual are milliseconds, on an overloaded machine seconds.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest resident memory in bytes; beyond it the process is replaced.</summary>
    public long MemoryLimit { get; init; } = 768L * 1024 * 1024;
}
