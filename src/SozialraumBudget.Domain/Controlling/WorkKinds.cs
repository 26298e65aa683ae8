using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>German names of <see cref="WorkKind"/>.</summary>
public static class WorkKinds
{
    private static readonly string[] Titles = ["fallspezifisch", "fallübergreifend", "fallunspezifisch"];

    public static IReadOnlyList<WorkKind> All { get; } = [WorkKind.CaseSpecific, WorkKind.CrossCase, WorkKind.CaseIndependent];

    public static string Title(this WorkKind kind) => Titles[(int)kind];

    /// <summary>Reads a German name; case, umlaut spelling (ae/ä) and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out WorkKind kind)
    {
        var index = Array.FindIndex(Titles, title => Spelling.IsSame(title, text ?? string.Empty));
        kind = (WorkKind)Math.Max(index, 0);
        return index >= 0;
    }
}
