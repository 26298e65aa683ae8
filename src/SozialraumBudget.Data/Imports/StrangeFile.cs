using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>Files whose columns are not those of their format.</summary>
public static class StrangeFile
{
    /// <summary>What the one is told who wants to say what words mean, whatever the columns are called.</summary>
    internal const string Asked = "Bitte sagen, was Spalten und Wörter der Datei bedeuten; es ist noch nichts gespeichert.";

    /// <summary>The file is a table with something in it, and its header alone keeps it from being read.</summary>
    public static bool IsStrange(IImportFormat format, ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (format.Sheet is not { } sheet)
            return false;
        using var table = SheetReader.Open(bytes, fileName, sheet);
        return table.IsStrange && ForeignSample.Read(bytes, fileName).Refusal is null;
    }

    /// <summary>What the one who waits is told.</summary>
    internal static string Message(ImportProfile? profile) =>
        "Die Spalten der Datei heißen anders als die des Imports. Bitte sagen, was sie bedeuten; es ist noch nichts gespeichert."
        + (profile is null ? "" : $" Die Kopfzeile passt zum Profil „{profile.Name}“.");

    /// <summary>What a program is told whose file is refused.</summary>
    internal static RowIssue Notice(ImportProfile profile) =>
        RowIssue.Notice($"Die Kopfzeile passt zum Profil „{profile.Name}“. Mit profile={profile.Id} wird die Datei damit gelesen.");

    /// <summary>The same plan with the places in the user's own file.</summary>
    internal static ImportPlan Placed(ImportRun run, ImportPlan plan, RowIssue? remark)
    {
        if (run.Mapping is null)
            return remark is null ? plan : plan with { Issues = [.. plan.Issues, remark] };
        var mapping = SheetMappingText.Read(run.Mapping);
        return plan with { Issues = [.. plan.Issues.Select(mapping.Place)] };
    }
}
