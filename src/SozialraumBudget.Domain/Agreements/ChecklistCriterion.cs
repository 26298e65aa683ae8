namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// Structural criteria and quality standards an agreement is checked against (Hamburg lists), and the process documents that a model asks
/// for (Graz): which forms the work with families is written down in.
/// </summary>
public enum ChecklistCriterion
{
    IndividualClaimsAndChoice,
    SubsidiarityAndPlurality,
    OpenTransparentProcedure,
    NecessaryCostIncreases,
    StateFrameworkContracts,
    NeedIsMet,
    ArbitrationPossible,
    NoProcurementByTender,
    ConceptPrinciples,
    ParticipatoryPlanning,
    Cooperation,
    SteeringBodyOfEqualParts,
    AnchoredInArea,
    Evaluation,

    /// <summary>Einschätzung.</summary>
    ProcessAssessment,

    /// <summary>Verlaufsjournal.</summary>
    ProcessJournal,

    /// <summary>Hilfevereinbarung.</summary>
    ProcessAgreement,

    /// <summary>Verlauf.</summary>
    ProcessCourse,

    /// <summary>Abschluss.</summary>
    ProcessClosing,
}

/// <summary>What a criterion is.</summary>
public enum ChecklistGroup
{
    /// <summary>Without an answer the agreement does not become active.</summary>
    Structural,

    /// <summary>Shown, and in nobody's way.</summary>
    Quality,

    /// <summary>As <see cref="Quality"/>, and only where the model asks for them.</summary>
    Process,
}
