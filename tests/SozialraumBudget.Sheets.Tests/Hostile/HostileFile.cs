namespace SozialraumBudget.Sheets.Tests.Hostile;

/// <summary>
/// A file that tries to break an import of the base year 2024. <see cref="IsRefused"/>: true if the file must be refused, false if it
/// must be read, null if either is right as long as there is an answer.
/// </summary>
public sealed record HostileFile(string Name, byte[] Content, bool? IsRefused)
{
    public override string ToString() => Name;
}
