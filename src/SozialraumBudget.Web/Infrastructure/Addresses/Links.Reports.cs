namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Reports.</summary>
public static partial class Links
{
    public const string Reports = "/berichte";
    public const string NewReport = "/berichte/neu";

    /// <summary>The reports of a year.</summary>
    public static string ReportsOf(int year) => Invariant($"{Reports}?jahr={year}");

    /// <summary>A new report of a year.</summary>
    public static string NewReportOf(int year) => Invariant($"{NewReport}?jahr={year}");

    public static string Report(Guid id) => $"{Reports}/{id}";

    /// <summary>A frozen version as it is read.</summary>
    public static string ReportVersion(Guid id, int number) => Invariant($"{Report(id)}/fassung/{number}");

    /// <summary>Plans of reports: what is made by itself, and who is told.</summary>
    public const string ReportOrders = "/berichte/plan";

    public const string NewReportOrder = "/berichte/plan/neu";

    public static string ReportOrder(Guid id) => $"{ReportOrders}/{id}";

    /// <summary>Released district reports, for everybody.</summary>
    public const string OpenReports = "/oeffentlich";

    /// <param name="report">A report that everybody may read.</param>
    public static string OpenReport(Guid report) => $"{OpenReports}/{report}";

    /// <summary>The same as open data.</summary>
    public static string OpenReportCsv(Guid report) => $"{OpenReport(report)}/daten.csv";

    /// <summary>What the data are: title, time, source, checksum.</summary>
    public static string OpenReportMetadata(Guid report) => $"{OpenReport(report)}/metadaten.json";

    /// <summary>The same as PDF with the data attached.</summary>
    public static string ReportPdf(Guid id, int number) => $"{ReportVersion(id, number)}/bericht.pdf";

    /// <summary>The same as a workbook, one sheet for each block.</summary>
    public static string ReportSheets(Guid id, int number) => $"{ReportVersion(id, number)}/bericht.xlsx";
}
