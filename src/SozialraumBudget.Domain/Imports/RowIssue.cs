using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Imports;

public enum IssueSeverity
{
    /// <summary>The file is refused; nothing is stored.</summary>
    Error,

    /// <summary>The user confirms before the file is stored.</summary>
    Warning,

    /// <summary>Good to know; nothing to decide.</summary>
    Notice,
}

/// <summary>
/// What is wrong with one cell, one row (no column) or the whole file (no row). <see cref="Row"/> is the number the user sees in a
/// spreadsheet program; <see cref="Value"/> is cut to <see cref="MaxValueLength"/> characters and free of control characters, so
/// that it can be stored and shown.
/// </summary>
public sealed record RowIssue(int? Row, string? Column, string? Value, string Reason, IssueSeverity Severity = IssueSeverity.Error)
{
    public const int MaxValueLength = 80;

    public static RowIssue File(string reason) => new(null, null, null, reason);

    public static RowIssue Cell(int row, string column, ReadOnlySpan<char> value, string reason) =>
        new(row, column, Printable(value), reason);

    public static RowIssue WholeRow(int row, string reason) => new(row, null, null, reason);

    public static RowIssue Warning(int row, string reason) => new(row, null, null, reason, IssueSeverity.Warning);

    public static RowIssue Notice(string reason) => new(null, null, null, reason, IssueSeverity.Notice);

    /// <summary>Text that can be shown and stored: control characters and lone surrogates become blanks, the rest is cut.</summary>
    public static string Printable(ReadOnlySpan<char> value)
    {
        var cut = value.Length > MaxValueLength;
        Span<char> buffer = stackalloc char[MaxValueLength + 1];
        var length = Math.Min(value.Length, MaxValueLength);
        if (cut && char.IsHighSurrogate(value[length - 1]))
            length--;
        value[..length].CopyTo(buffer);
        for (int at; (at = PlainText.IndexOfUnsafe(buffer[..length], allowLineBreaks: false)) >= 0; )
            buffer[at] = ' ';
        if (cut)
            buffer[length++] = '…';
        return new string(buffer[..length]);
    }
}
