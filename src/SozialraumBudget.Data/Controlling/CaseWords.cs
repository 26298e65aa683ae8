using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Words of the format of cases that are the same for everybody, by its column.</summary>
internal static class CaseWords
{
    public static IReadOnlyDictionary<string, Vocabulary> All { get; } =
        new Dictionary<string, Vocabulary>
        {
            [Name(CaseFormat.HelpType)] = ServiceWords.HelpType,
            [Name(CaseFormat.Setting)] = ServiceWords.Setting,
            [Name(CaseFormat.Reason)] = ControllingWords.Reason,
        };

    private static string Name(int column) => CaseFormat.Format.Columns[column].Name;
}
