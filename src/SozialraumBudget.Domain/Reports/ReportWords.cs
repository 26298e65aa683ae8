namespace SozialraumBudget.Domain.Reports;

/// <summary>Names of rows that several areas make together.</summary>
public static class ReportWords
{
    public const string City = "Stadt";
}
