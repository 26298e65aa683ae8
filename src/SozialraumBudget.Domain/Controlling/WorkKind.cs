namespace SozialraumBudget.Domain.Controlling;

/// <summary>Kind of work of an hour: fallspezifisch, fallübergreifend, fallunspezifisch (rule 4.5 in docs/rules.md).</summary>
public enum WorkKind
{
    /// <summary>For one case, which the row names.</summary>
    CaseSpecific,

    /// <summary>For several cases together.</summary>
    CrossCase,

    /// <summary>For the area, whoever benefits; what partial budget B is for.</summary>
    CaseIndependent,
}
