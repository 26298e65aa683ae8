using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Rows as tests need them: what matters is named, the rest is usual.</summary>
internal static class Some
{
    public static readonly DateRange Quarter = Period.Quarter(2026, 1).Days;

    public static readonly HourRates Rates = new([new(Day(2025, 1, 1), 60m), new(Day(2026, 2, 1), 66m)]);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static HourRow Hours(
        DateOnly day,
        decimal hours,
        string? caseNumber = "A-1",
        string? activity = null,
        string team = "Team",
        int row = 2
    ) =>
        new(
            row,
            day,
            team,
            "M-1",
            caseNumber is null ? WorkKind.CaseIndependent : WorkKind.CaseSpecific,
            caseNumber,
            WorkTime.OfHours(hours),
            activity
        );

    public static ExternalCost Cost(
        DateOnly from,
        DateOnly to,
        decimal amount,
        string caseNumber = "A-1",
        DateOnly? paid = null,
        int row = 2
    ) =>
        new()
        {
            RowNumber = row,
            CaseNumber = caseNumber,
            Provider = "Lotsen gGmbH",
            From = from,
            To = to,
            Amount = new Money(amount),
            InvoiceNumber = $"R-{row}",
            Reason = ExternalReason.Move,
            PaidOn = paid ?? to,
        };

    public static ConsumptionTerms Terms(CostBearing? bearing = null, DateRange? period = null) =>
        new()
        {
            Period = period ?? Quarter,
            Rates = Rates,
            Flat = new FlatActivities("Dokumentation"),
            Bearing = bearing ?? CostBearing.Plain,
        };

    public static Consumption Consumption(ConsumptionTerms terms, IEnumerable<HourRow> rows, params ExternalCost[] costs)
    {
        var sums = new HourSums(terms, keepRows: true);
        foreach (var row in rows)
            sums.Add(row);
        return Domain.Controlling.Consumption.Of(sums, costs);
    }

    public static ReturnCase Case(
        string number = "A-1",
        string? costType = "1",
        DateOnly? begin = null,
        DateOnly? end = null,
        decimal? perWeek = 5
    ) =>
        new()
        {
            CaseNumber = number,
            Area = "Nordost",
            HelpType = HelpType.FamilySupport,
            Setting = HelpSetting.Ambulatory,
            CostType = costType,
            Begin = begin ?? Day(2025, 6, 1),
            End = end,
            PerWeek = perWeek is { } hours ? WorkTime.OfHours(hours) : null,
            Provider = "Jugendhilfe Nordost gGmbH",
        };
}
