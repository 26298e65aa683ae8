using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>An agreement of the year as a report sees it.</summary>
/// <param name="Figures">Null before the first return of the year is accepted.</param>
public sealed record ReportAgreement(
    string Area,
    string Provider,
    string Model,
    Standing Standing,
    YearFigures? Figures,
    IReadOnlyList<EarlyWarning> Warnings
);

/// <summary>An area of the year: its agreements as one.</summary>
/// <param name="Facts">Null before the first return of the year is accepted.</param>
/// <param name="Before">The same of the year before.</param>
public sealed record ReportArea(string Area, SteeringFacts? Facts, SteeringFacts? Before);

/// <summary>What a report is made from, narrowed to its areas and models.</summary>
/// <param name="Today">The day of the standings.</param>
public sealed record ReportFacts(int Year, DateOnly Today, IReadOnlyList<ReportAgreement> Agreements, IReadOnlyList<ReportArea> Areas);
