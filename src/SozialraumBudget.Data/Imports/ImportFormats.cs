using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;

namespace SozialraumBudget.Data.Imports;

/// <summary>The import catalogue. A further format is one class and one entry here.</summary>
public static class ImportFormats
{
    public static IReadOnlyList<IImportFormat> All { get; } =
    [new BaseYearImport(), new AreasImport(), new OutlineImport(), new SocialStructureImport()];

    /// <exception cref="InvalidOperationException">There is no such format.</exception>
    public static IImportFormat Of(string key) => All.Single(format => format.Key == key);
}
