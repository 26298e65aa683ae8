namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Reports.</summary>
public static partial class Links
{
    public const string Reports = "/berichte";
    public const string NewReport = "/berichte/neu";

    public static string Report(Guid id) => $"{Reports}/{id}";

    /// <summary>A frozen version as it is read.</summary>
    public static string ReportVersion(Guid id, int number) => Invariant($"{Report(id)}/fassung/{number}");

    /// <summary>The same as PDF with the data attached.</summary>
    public static string ReportPdf(Guid id, int number) => $"{ReportVersion(id, number)}/pdf";

    /// <summary>The same as a workbook, one sheet for each block.</summary>
    public static string ReportSheets(Guid id, int number) => $"{ReportVersion(id, number)}/xlsx";
}
