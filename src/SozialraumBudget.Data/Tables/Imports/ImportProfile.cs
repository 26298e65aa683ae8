namespace SozialraumBudget.Data.Tables;

/// <summary>How files of one source are mapped to an import format; holds names of columns and words, no row of a file.</summary>
public sealed class ImportProfile
{
    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Key of the import format.</summary>
    public required string Format { get; init; }

    /// <summary>The provider whose programs it knows; null for those of the public side.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>What people call the source; unique within the format and the provider.</summary>
    public required string Name { get; set; }

    /// <summary>What headers of the source have in common.</summary>
    public required string HeaderPrint { get; set; }

    /// <summary>The mapping as text.</summary>
    public required string Mapping { get; set; }

    /// <summary>Who said so last.</summary>
    public required Stamp Recorded { get; set; }

    public uint RowVersion { get; private set; }
}
