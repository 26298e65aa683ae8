using System.Globalization;

namespace SozialraumBudget.Sheets;

/// <summary>What a file may cost at most; far above real files, far below what would hurt the server.</summary>
internal static class SheetLimits
{
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Of all parts of an XLSX file that are read, in bytes.</summary>
    public const long MaxUnpackedBytes = 400L * 1024 * 1024;

    public const int MaxZipEntries = 5_000;

    /// <summary>As many as a sheet of a spreadsheet program has; a large provider's hours of a year come in one file.</summary>
    public const int MaxRows = 1_048_576;

    public static string TooManyRows => string.Create(CultureInfo.GetCultureInfo("de-DE"), $"Die Datei hat mehr als {MaxRows:N0} Zeilen.");

    public const int MaxColumns = 500;

    /// <summary>Characters of one cell; the limit of spreadsheet programs.</summary>
    public const int MaxCellLength = 32_767;

    public const int MaxSharedStrings = 5_000_000;

    public const int MaxSharedCharacters = 64 * 1024 * 1024;

    public const int MaxStyles = 100_000;

    /// <summary>Sheets behind the first that are looked through for rows of the same kind.</summary>
    public const int MaxOtherSheets = 50;

    /// <summary>Rows that are looked through for the header.</summary>
    public const int MaxHeaderRow = 200;
}

/// <summary>Carries a German reason out of the depths of a file; never leaves this project.</summary>
internal sealed class SheetRefusedException(string reason) : Exception(reason);
