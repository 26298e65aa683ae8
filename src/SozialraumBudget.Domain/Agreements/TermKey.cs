namespace SozialraumBudget.Domain.Agreements;

/// <summary>The terms an agreement may name; meaning, unit and default are in <see cref="TermCatalogue"/>.</summary>
public enum TermKey
{
    BaseYear,
    ShareB,
    Increases,
    LegalBasisOwnAmbulatory,
    LegalBasisOwnResidential,
    LegalBasisExternal,
    LegalBasisCaseIndependent,
    PaidShare,
    PayoutDueDays,
    BonusMaximum,
    HourRate,
    DocumentableTimes,
    FlatShareTimes,
    FlatTimeShare,
    ControllingDueDays,
    AccountsDueDate,
    SettlementTolerance,
    SurplusThreshold,
    YouthWelfareLimit,
    DeficitVariant,
    OutsideShare,
    IndicatorTimeLag,
    ConflictSplitCity,
    TotalTolerance,
    IntensityTolerance,
    ReconciliationTolerance,
}
