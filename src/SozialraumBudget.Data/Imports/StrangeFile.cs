using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>Files whose columns are not those of their format.</summary>
internal static class StrangeFile
{
    /// <summary>The file is a table with something in it, and its header alone keeps it from being read.</summary>
    public static bool IsStrange(IImportFormat format, ReadOnlyMemory<byte> bytes, string fileName)
    {
        if (format.Sheet is not { } sheet)
            return false;
        using var table = SheetReader.Open(bytes, fileName, sheet);
        return table.IsStrange && ForeignSample.Read(bytes, fileName).Refusal is null;
    }

    /// <summary>What the one who waits is told.</summary>
    public static string Message(ImportProfile? profile) =>
        "Die Spalten der Datei heißen anders als die des Imports. Bitte sagen, was sie bedeuten; es ist noch nichts gespeichert."
        + (profile is null ? "" : $" Die Kopfzeile passt zum Profil „{profile.Name}“.");

    /// <summary>What a program is told whose file is refused.</summary>
    public static RowIssue Notice(ImportProfile profile) =>
        RowIssue.Notice($"Die Kopfzeile passt zum Profil „{profile.Name}“. Mit profile={profile.Id} wird die Datei damit gelesen.");

    /// <summary>The same plan with the places in the user's own file.</summary>
    public static ImportPlan Placed(ImportRun run, ImportPlan plan, RowIssue? remark)
    {
        if (run.Mapping is null)
            return remark is null ? plan : plan with { Issues = [.. plan.Issues, remark] };
        var mapping = SheetMappingText.Read(run.Mapping);
        return plan with { Issues = [.. plan.Issues.Select(mapping.Place)] };
    }
}
