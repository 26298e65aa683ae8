namespace SozialraumBudget.Domain.Agreements;

/// <summary>Structural criteria and quality standards an agreement is checked against (Hamburg lists).</summary>
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
}
