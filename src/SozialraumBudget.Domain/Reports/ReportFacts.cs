using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;

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
)
{
    /// <summary>False: the report is narrowed to other areas.</summary>
    public bool IsShown { get; init; } = true;
}

/// <summary>An area of the year: its agreements as one.</summary>
/// <param name="Facts">Null before the first return of the year is accepted.</param>
/// <param name="Before">The same of the year before.</param>
public sealed record ReportArea(string Area, SteeringFacts? Facts, SteeringFacts? Before)
{
    /// <summary>False: the report is narrowed to other areas.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Areas of one name are looked at together, too; null: it belongs to none.</summary>
    public string? Region { get; init; }

    /// <summary>Why other providers serve cases of the year, of all its agreements.</summary>
    public IReadOnlyList<ReasonFigures> Reasons { get; init; } = [];

    /// <summary>The returns of this year are accepted up to December: of every agreement.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Those of the year before.</summary>
    public bool WasWhole { get; init; } = true;
}

/// <summary>What was asked in an area, without cases.</summary>
public sealed record ReportSupply(string Area, IReadOnlyList<SupplyRequest> Requests)
{
    /// <summary>False: the report is narrowed to other areas.</summary>
    public bool IsShown { get; init; } = true;
}

/// <summary>
/// What a report is made from: always the whole city, of which a narrowed report shows a part. What is hidden and what stands for the
/// city do not depend on the part, so that no two reports together tell of few people.
/// </summary>
/// <param name="Today">The day of the standings.</param>
/// <param name="Agreements">Of the whole city.</param>
/// <param name="Areas">Of the whole city, those of the year before alone among them.</param>
public sealed record ReportFacts(int Year, DateOnly Today, IReadOnlyList<ReportAgreement> Agreements, IReadOnlyList<ReportArea> Areas)
{
    /// <summary>Requests of the year to the providers that promised supply, by area.</summary>
    public IReadOnlyList<ReportSupply> Supply { get; init; } = [];

    /// <summary>Agreements that the report shows.</summary>
    public IReadOnlyList<ReportAgreement> Shown { get; } = [.. Agreements.Where(static a => a.IsShown)];
}
