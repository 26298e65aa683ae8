using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>
/// One format of the import catalogue: what it reads, what it fills, how long a file holds, its template, and where users meet it.
/// Everything that formats share (queue, progress, cancelling, the same file twice, the one transaction) is done by
/// <see cref="ImportExecution"/>. Implementations have no state; <see cref="DataServices.ImportFormats"/> names them all.
/// </summary>
public interface IImportFormat
{
    /// <summary>Key in <see cref="ImportRun.Format"/>, e.g. "base-year".</summary>
    string Key { get; }

    /// <summary>German name, e.g. "Basisjahr".</summary>
    string Title { get; }

    /// <summary>Columns of the file; null if it is no table (a map).</summary>
    SheetFormat? Sheet { get; }

    ImportHome Home { get; }

    /// <summary>Coordinators never see its files, although they belong to an agreement.</summary>
    bool IsOfficeOnly => false;

    /// <summary>Completed runs whose content still holds: importing their file again would change nothing.</summary>
    IQueryable<ImportRun> InForce(AppDbContext db);

    /// <summary>The empty file, filled with what is known on the day; null if the format has none.</summary>
    Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation);

    /// <summary>Words that the format understands, by its column; empty where it has none.</summary>
    Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, Vocabulary>>(new Dictionary<string, Vocabulary>());

    /// <summary>Address of the page that takes a better file in place of the run's, for the same target.</summary>
    string Again(ImportRun run) => Home.Upload;

    /// <summary>Address of the page that shows what the run filled.</summary>
    string Result(ImportRun run) => Home.Result;

    /// <summary>Reads and checks the file; writes nothing.</summary>
    Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation);
}

/// <summary>What a file fills; only a format makes one, so that the text of the target is known to it alone.</summary>
/// <param name="Format">Key of the format.</param>
/// <param name="Text">German and unique within the format: the base year "2024", "ab 01.01.2026".</param>
public readonly record struct ImportTarget(string Format, string Text);

/// <summary>Pages of a format.</summary>
/// <param name="Label">German label of the link to the result: "Zu den Basisjahren".</param>
/// <param name="Result">Path of the page that shows what was imported.</param>
/// <param name="Upload">Path of the page that takes a file.</param>
public sealed record ImportHome(string Label, string Result, string Upload);

/// <summary>What a format gets to work with.</summary>
/// <param name="Db">Under the rights of the user who started the run.</param>
/// <param name="Run">The run; the format must not change it.</param>
/// <param name="FileName">As uploaded.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="User">Who started the run.</param>
/// <param name="Clock">Says the moment that stored rows carry.</param>
/// <param name="Progress">Gets what is being done and how far it is; cheap, may be called often.</param>
public sealed record ImportWork(
    AppDbContext Db,
    ImportRun Run,
    string FileName,
    ReadOnlyMemory<byte> Bytes,
    ICurrentUser User,
    TimeProvider Clock,
    Action<ImportProgress> Progress
)
{
    public DateTimeOffset Now { get; } = Clock.GetUtcNow();

    /// <summary>Rows of a text file, by its lines; 0 where that cannot be told.</summary>
    public int LikelyRows => Bytes.Span.StartsWith("PK"u8) ? 0 : Bytes.Span.Count((byte)'\n');

    /// <summary>The file as a table of the format, through the run's mapping where it has one.</summary>
    public SheetTable Open(SheetFormat format) => Open(Bytes, FileName, format, Run.Mapping);

    /// <param name="mapping">As text; null for a file of the format's own columns.</param>
    internal static SheetTable Open(ReadOnlyMemory<byte> bytes, string fileName, SheetFormat format, string? mapping) =>
        mapping is null
            ? SheetReader.Open(bytes, fileName, format)
            : MappedTable.Open(bytes, fileName, format, SheetMappingText.Read(mapping));
}

/// <param name="Step">German, shown to the one who waits: "Zeilen werden geprüft".</param>
/// <param name="Done">Rows done.</param>
/// <param name="Total">Rows in all; 0 while unknown.</param>
public readonly record struct ImportProgress(string Step, int Done, int Total);

/// <summary>
/// The answer of the check. With an error among the issues the file is refused and <see cref="StoreAsync"/> is never called.
/// </summary>
/// <param name="Issues">Errors, warnings to be confirmed, notices.</param>
/// <param name="Rows">Rows that will be stored.</param>
/// <param name="Preview">
/// What storing would change, where the run is a dry run and the format can tell; the same for the same state.
/// </param>
/// <param name="HoldsAsync">Whether the preview still holds, asked under the lock of the target; null: it does.</param>
/// <param name="StoreAsync">Writes everything inside the running transaction and returns a German sentence about what was stored.</param>
public sealed record ImportPlan(
    IReadOnlyList<RowIssue> Issues,
    int Rows,
    Func<CancellationToken, Task<string>> StoreAsync,
    string? Preview = null,
    Func<CancellationToken, Task<bool>>? HoldsAsync = null
)
{
    public int Errors { get; } = Issues.Count(static i => i.Severity == IssueSeverity.Error);

    public int Warnings { get; } = Issues.Count(static i => i.Severity == IssueSeverity.Warning);

    /// <summary>Nothing of the file can be taken at present.</summary>
    /// <param name="reason">German.</param>
    public static ImportPlan Refused(string reason) =>
        new([RowIssue.File(reason)], 0, static _ => throw new InvalidOperationException("A refused file is not stored."));
}
