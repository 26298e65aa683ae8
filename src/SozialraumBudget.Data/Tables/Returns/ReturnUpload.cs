using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A table of a return as it came: from a file, by a call, typed. Its rows never change; another one takes its place, and what held in
/// an accepted version stays.
/// </summary>
public sealed class ReturnUpload
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ReturnId { get; init; }

    public required ReturnUploadKind Kind { get; init; }

    /// <summary>What of the table it is; a table may come in several parts, e.g. one a team. Empty: the whole.</summary>
    public required string Part { get; init; }

    public required string FileName { get; init; }

    /// <summary>Lower-case hex of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    public required int Rows { get; set; }

    /// <summary>The version that it was made for.</summary>
    public required int Version { get; init; }

    /// <summary>The version from which on it no longer counts; null while it does.</summary>
    public int? SupersededIn { get; set; }

    /// <summary>The import that brought it, which keeps file and mapping; null where it came otherwise.</summary>
    public Guid? ImportRunId { get; init; }

    public required Stamp Stored { get; init; }
}
