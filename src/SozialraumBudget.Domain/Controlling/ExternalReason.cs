namespace SozialraumBudget.Domain.Controlling;

/// <summary>Why a case of the area is served by another provider (rule 4.7 in docs/rules.md).</summary>
public enum ExternalReason
{
    /// <summary>Wunsch- und Wahlrecht.</summary>
    Choice,

    /// <summary>Spezialangebot.</summary>
    SpecialOffer,

    /// <summary>Schule für Erziehungshilfe.</summary>
    EducationalSchool,

    /// <summary>§ 35a.</summary>
    IntegrationAssistance,

    /// <summary>Ortswechsel.</summary>
    Move,

    /// <summary>Notunterbringung.</summary>
    Emergency,

    /// <summary>Keine Kapazität: allowed as a fact, but flagged, because it should not occur.</summary>
    NoCapacity,
}
