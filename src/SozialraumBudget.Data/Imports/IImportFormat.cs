using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Imports;

/// <summary>
/// One format of the import catalogue. Everything that formats share (queue, progress, cancelling, the same file twice, the one
/// transaction) is done by <see cref="ImportExecution"/>. Implementations have no state.
/// </summary>
public interface IImportFormat
{
    /// <summary>Key in <see cref="ImportRun.Format"/>, e.g. "base-year".</summary>
    string Key { get; }

    /// <summary>German name, e.g. "Basisjahr".</summary>
    string Title { get; }

    /// <summary>Reads and checks the file; writes nothing.</summary>
    Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation);
}

/// <summary>What a format gets to work with.</summary>
/// <param name="Db">Under the rights of the user who started the run.</param>
/// <param name="Run">The run; the format must not change it.</param>
/// <param name="FileName">As uploaded.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Now">The moment that stored rows carry.</param>
/// <param name="Progress">Gets what is being done and how far it is; cheap, may be called often.</param>
public sealed record ImportWork(
    AppDbContext Db, ImportRun Run, string FileName, ReadOnlyMemory<byte> Bytes, DateTimeOffset Now, Action<ImportProgress> Progress);

/// <param name="Step">German, shown to the one who waits: "Zeilen werden geprüft".</param>
/// <param name="Done">Rows done.</param>
/// <param name="Total">Rows in all; 0 while unknown.</param>
public readonly record struct ImportProgress(string Step, int Done, int Total);

/// <summary>The answer of the check. With an error among the issues the file is refused and <see cref="StoreAsync"/> is never called.</summary>
/// <param name="Issues">Errors, warnings to be confirmed, notices.</param>
/// <param name="Rows">Rows that will be stored.</param>
/// <param name="StoreAsync">Writes everything inside the running transaction and returns a German sentence about what was stored.</param>
public sealed record ImportPlan(IReadOnlyList<RowIssue> Issues, int Rows, Func<CancellationToken, Task<string>> StoreAsync)
{
    public int Errors { get; } = Issues.Count(static i => i.Severity == IssueSeverity.Error);

    public int Warnings { get; } = Issues.Count(static i => i.Severity == IssueSeverity.Warning);
}
