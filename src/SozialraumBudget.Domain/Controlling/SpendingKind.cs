namespace SozialraumBudget.Domain.Controlling;

/// <summary>What money is spent on, as a financial report tells it; together: the total spending (rule 6 in docs/rules.md).</summary>
public enum SpendingKind
{
    /// <summary>Fallunspezifisch: work for the area that belongs to no case, coordination among it.</summary>
    CaseIndependent,

    /// <summary>Zentral: what the provider's overhead costs.</summary>
    Central,

    /// <summary>Sozialräumlich: work for and across cases in the area, with the external and one-off costs of the provider.</summary>
    SocialSpace,
}

/// <summary>German names of <see cref="SpendingKind"/>.</summary>
public static class SpendingKinds
{
    private static readonly string[] Titles = ["fallunspezifisch", "zentral", "sozialräumlich"];

    public static IReadOnlyList<SpendingKind> All { get; } = Enum.GetValues<SpendingKind>();

    public static string Title(this SpendingKind kind) => Titles[(int)kind];
}
