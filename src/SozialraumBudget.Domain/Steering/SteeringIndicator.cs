namespace SozialraumBudget.Domain.Steering;

/// <summary>Key figures of steering (section 6 of docs/rules.md); each has one definition: <see cref="SteeringNames"/>.</summary>
public enum SteeringIndicator
{
    /// <summary>Verbrauch je Fall und Monat.</summary>
    CostPerCase,

    /// <summary>Fälle je 1.000 Einwohner unter 21.</summary>
    CasesPerThousand,

    /// <summary>Anteil ambulanter Fälle.</summary>
    AmbulatoryShare,

    /// <summary>Anteil externer Kosten am Verbrauch.</summary>
    ExternalShare,

    /// <summary>Anteil fallunspezifischer Arbeit am Verbrauch.</summary>
    CaseIndependentShare,

    /// <summary>Mittlere Dauer beendeter Hilfen.</summary>
    Duration,

    /// <summary>Mittlere Zielerreichung beendeter Hilfen.</summary>
    GoalAttainment,

    /// <summary>Anteil stationärer Fälle.</summary>
    ResidentialShare,

    /// <summary>Laufende Fälle je 1.000 Einwohner unter 21 am Stand.</summary>
    RunningPerThousand,

    /// <summary>Verbrauchter Anteil des Teilbudgets B.</summary>
    PartialBudgetBShare,

    /// <summary>Verbrauch gegen das anteilige Budget.</summary>
    BudgetUse,

    /// <summary>Fallarbeit je Monat: Verbrauch ohne fallunspezifische Arbeit.</summary>
    CaseWorkPerMonth,
}
