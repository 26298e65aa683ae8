namespace SozialraumBudget.Domain.Agreements;

/// <summary>Legal basis of a budget line in SGB VIII.</summary>
public enum LegalBasis
{
    /// <summary>§ 77: agreements on the costs of ambulatory help.</summary>
    Section77,

    /// <summary>§ 78b: agreements on services, fees and quality; § 78d (1) forbids later compensation.</summary>
    Section78b,

    /// <summary>§ 36a (2): low-threshold ambulatory help.</summary>
    Section36a,

    /// <summary>§ 74: funding of independent youth welfare.</summary>
    Section74,
}
