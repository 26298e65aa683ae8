using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Tables;

/// <summary>One run of an import: the file, its progress, and a result that can be found again.</summary>
public sealed class ImportRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which format of the import catalogue, e.g. "base-year".</summary>
    public required string Format { get; init; }

    /// <summary>What it fills, e.g. the base year "2024"; the same bytes for the same target are stored once.</summary>
    public required string Target { get; init; }

    public required Guid FileId { get; init; }

    public required string Sha256 { get; init; }

    public ImportState State { get; set; } = ImportState.Queued;

    public int TotalRows { get; set; }

    public int DoneRows { get; set; }

    public bool CancelRequested { get; set; }

    /// <summary>The one who uploaded the file wants to see what it changes before anything is stored.</summary>
    public bool DryRun { get; init; }

    /// <summary>The area the file is meant for; null: whatever areas it names.</summary>
    public Guid? AreaId { get; init; }

    /// <summary>The agreement whose return, round or annual accounts the file fills; null for files of the public side.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>A file with other columns than the format's waits for a mapping; else it is refused.</summary>
    public bool MayBeMapped { get; init; }

    /// <summary>How the file was read, where its columns are not the format's: with the file it explains every stored row.</summary>
    public string? Mapping { get; set; }

    /// <summary>The user has seen what the check found (and the dry run, where there is one) and wants the file stored.</summary>
    public bool WarningsConfirmed { get; set; }

    /// <summary>What storing would change, as the format wrote it; null unless a dry run was wanted.</summary>
    public string? Preview { get; set; }

    /// <summary>JSON: provider by spelling, for names in the file that the user has taken for a provider; stored with the file.</summary>
    public string Names { get; set; } = "{}";

    /// <summary>JSON list of row issues.</summary>
    public string Issues { get; set; } = "[]";

    /// <summary>One German sentence for the one who waits.</summary>
    public string Message { get; set; } = "";

    public required Stamp Started { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }
}
