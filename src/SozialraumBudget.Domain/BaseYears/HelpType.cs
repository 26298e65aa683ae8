namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Kind of help by the section of SGB VIII it rests on.</summary>
public enum HelpType
{
    /// <summary>§ 27 (2): help outside the catalogue.</summary>
    FlexibleHelp,

    /// <summary>§ 28.</summary>
    EducationalCounselling,

    /// <summary>§ 29.</summary>
    SocialGroupWork,

    /// <summary>§ 30.</summary>
    EducationalSupport,

    /// <summary>§ 31.</summary>
    FamilySupport,

    /// <summary>§ 32.</summary>
    DayGroup,

    /// <summary>§ 33.</summary>
    FosterCare,

    /// <summary>§ 34.</summary>
    ResidentialCare,

    /// <summary>§ 35.</summary>
    IntensiveIndividualCare,

    /// <summary>§ 35a.</summary>
    IntegrationAssistance,

    /// <summary>§ 41.</summary>
    YoungAdults,
}
