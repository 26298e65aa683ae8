using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>A table that comes in for a return.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">As uploaded; only its last part is kept.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Part">What of the table it is, where it comes in several; null: it takes the place of everything that is in.</param>
public sealed record ReturnFile(ReturnUploadKind Kind, string Name, ReadOnlyMemory<byte> Bytes, string? Part = null)
{
    /// <summary>How it is read, as text; null where its columns are the format's own.</summary>
    public string? Mapping { get; init; }

    /// <summary>The import that brings it; null where it comes otherwise.</summary>
    public Guid? ImportRunId { get; init; }

    internal SheetTable Open() => ImportWork.Open(Bytes, Name, ReturnFormats.Of(Kind), Mapping);
}

/// <summary>What became of it.</summary>
/// <param name="Refusal">Why it is not taken at all; null where it is or its rows are at fault.</param>
/// <param name="Issues">What is wrong with its rows; with an error among them nothing is stored.</param>
/// <param name="Rows">Rows stored, or found unchanged.</param>
/// <param name="IsUnchanged">The same file is in already; nothing was changed.</param>
public sealed record ReturnIntakeResult(Refusal? Refusal, IReadOnlyList<RowIssue> Issues, int Rows = 0, bool IsUnchanged = false)
{
    public bool IsStored => Refusal is null && !Issues.Any(static i => i.Severity == IssueSeverity.Error);
}
