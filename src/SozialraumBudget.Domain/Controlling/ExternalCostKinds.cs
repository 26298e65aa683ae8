using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>German names of <see cref="ExternalCostKind"/>: extern, einmalig.</summary>
public static class ExternalCostKinds
{
    private static readonly string[] Titles = ["extern", "einmalig"];

    public static IReadOnlyList<ExternalCostKind> All { get; } = [ExternalCostKind.External, ExternalCostKind.OneOff];

    public static string Title(this ExternalCostKind kind) => Titles[(int)kind];

    /// <summary>Reads a German name; case and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out ExternalCostKind kind)
    {
        var index = Array.FindIndex(Titles, title => Spelling.IsSame(title, text ?? string.Empty));
        kind = (ExternalCostKind)Math.Max(index, 0);
        return index >= 0;
    }
}
