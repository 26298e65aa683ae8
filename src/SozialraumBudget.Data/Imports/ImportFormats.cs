namespace SozialraumBudget.Data.Imports;

/// <summary>The import catalogue: formats that stand in the folders of what they fill.</summary>
public sealed class ImportFormats(params IReadOnlyList<IImportFormat> all)
{
    public IReadOnlyList<IImportFormat> All => all;

    /// <exception cref="InvalidOperationException">There is no such format.</exception>
    public IImportFormat Of(string key) => all.Single(format => format.Key == key);
}
