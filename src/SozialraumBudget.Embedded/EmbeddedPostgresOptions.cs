namespace SozialraumBudget.Embedded;

/// <summary>Where the embedded server lives and how durable it is.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Folder of this instance's data; two instances with two folders run side by side.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// For tests only: no fsync, and a cluster that does not start is thrown away and made anew. Data does not survive a crash.
    /// </summary>
    public bool Disposable { get; init; }

    /// <summary>Starts the server again when it dies while this program runs.</summary>
    public bool Watched { get; init; } = true;

    /// <summary>Folder with <c>bin/postgres</c>; null searches <c>node_modules</c> upwards from the program.</summary>
    public string? PostgresHome { get; init; }

    /// <summary>Longest wait for start-up (including crash recovery) and for shutdown.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Receives what an operator should know, one line each.</summary>
    public Action<string> Report { get; init; } = static _ => { };
}
