using System.Text.Json;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>A table of a return as it can be typed.</summary>
public sealed record TypedSheet
{
    public required SheetFormat Format { get; init; }

    public required IReadOnlyList<TypedRow> Rows { get; init; }

    /// <summary>Taken over, it takes the place of everything that is in.</summary>
    public required bool ReplacesAll { get; init; }

    /// <summary>Names what is in at present; another name later says that somebody read a file meanwhile.</summary>
    public required string Seen { get; init; }

    /// <summary>Typed and not taken over yet.</summary>
    public bool IsPending { get; init; }

    /// <summary>Cases of the last accepted return, offered where nothing is in.</summary>
    public bool IsProposed { get; init; }

    /// <summary>Who saved it last; null where nobody typed.</summary>
    public Stamp? Saved { get; init; }

    /// <summary>Files whose rows count besides and are not shown.</summary>
    public IReadOnlyList<ReturnUpload> Beside { get; init; } = [];
}

/// <summary>What somebody typed.</summary>
/// <param name="Before">The table as it was shown.</param>
/// <param name="Rows">As it is now.</param>
public sealed record TypedInput(IReadOnlyList<TypedRow> Before, IReadOnlyList<TypedRow> Rows, bool ReplacesAll, string Seen);

/// <summary>What became of it.</summary>
/// <param name="Refusal">Why it is not taken over.</param>
/// <param name="Merge">Both people's changes together; with conflicts nothing is stored.</param>
/// <param name="Issues">What is wrong, by row of <see cref="TypedMerge.Rows"/>, from 2 as in the file.</param>
/// <param name="Rows">Rows taken over; null where the table is a draft only.</param>
public sealed record TypedResult(Refusal? Refusal, TypedMerge? Merge, IReadOnlyList<RowIssue> Issues, int? Rows = null)
{
    public bool HasConflicts => Merge is { Conflicts.Count: > 0 };
}

/// <summary>Typed rows as text.</summary>
public static class TypedText
{
    private const int LongestCell = 500;

    public static string Write(IReadOnlyList<TypedRow> rows) => JsonSerializer.Serialize(rows);

    /// <summary>None where it is no such text: it comes from outside.</summary>
    public static IReadOnlyList<TypedRow> Read(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<TypedRow?>>(json ?? "[]") is { } rows
                ? [.. rows.OfType<TypedRow>().Where(static r => r is { Id: not null, Cells: not null }).Select(Clean)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>One line, without control characters, not endless.</summary>
    public static string Cell(string? text)
    {
        var plain = new string([.. (text ?? "").Trim().Select(static c => char.IsControl(c) ? ' ' : c)]);
        return plain.Length <= LongestCell ? plain : plain[..LongestCell];
    }

    private static TypedRow Clean(TypedRow row) => new(row.Id, [.. row.Cells.Select(Cell)]);
}
