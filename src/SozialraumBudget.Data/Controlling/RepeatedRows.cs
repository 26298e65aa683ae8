using System.Runtime.InteropServices;
using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Controlling;

/// <summary>
/// Finds rows that equal an earlier one by a mark of 64 bits each: in a million rows two different ones share a mark with a chance of 1 to
/// 30 million, and then a warning is too much.
/// </summary>
internal sealed class RepeatedRows
{
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private readonly Dictionary<ulong, int> seen = [];

    /// <summary>Number of the first row like this one; null for the first itself.</summary>
    public int? FirstLike(in HourRow row)
    {
        var mark = Of(Of(Of(Of(Offset, row.Team), row.Worker), row.CaseNumber), row.Activity);
        mark = Of(Of(Of(mark, (ulong)row.Day.DayNumber), (ulong)row.Kind), (ulong)(row.Time.Seconds * 100));
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, mark, out var exists);
        if (!exists)
            first = row.RowNumber;
        return exists ? first : null;
    }

    /// <summary>Fowler, Noll, Vo (1a) over the characters and their end.</summary>
    private static ulong Of(ulong mark, string? text)
    {
        foreach (var character in text ?? "")
            mark = Of(mark, character);
        return Of(mark, ulong.MaxValue);
    }

    private static ulong Of(ulong mark, ulong value) => unchecked((mark ^ value) * Prime);
}
