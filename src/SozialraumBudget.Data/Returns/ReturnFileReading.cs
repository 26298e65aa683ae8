using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Reads a table of a return by the format of its kind. Hours come row by row, as a million of them need no list; the other tables are
/// parsed whole.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="lead">The agreement's lead provider: a case of another one needs its reason.</param>
/// <param name="progress">Gets the number of rows read so far.</param>
internal sealed class ReturnFileReading(ReturnFile file, ProviderNames lead, Action<int>? progress)
{
    /// <summary>Reads without storing: what is wrong, and how many rows there are.</summary>
    public (int Rows, IReadOnlyList<RowIssue> Issues) Check(CancellationToken cancellation)
    {
        using var table = file.Open();
        if (file.Kind != ReturnUploadKind.Hours)
            return file.Kind switch
            {
                ReturnUploadKind.Cases => Found(Cases(table, cancellation)),
                ReturnUploadKind.ExternalCosts => Found(Costs(table, cancellation)),
                _ => Found(Offers(table, cancellation)),
            };
        var hours = Hours(table, cancellation);
        var rows = hours.Rows().Count();
        return (rows, WithIgnored(hours.Issues, hours.IgnoredColumns));
    }

    public HourReader Hours(SheetTable table, CancellationToken cancellation) => new(table, progress, cancellation);

    public ParsedSheet<ReturnCase> Cases(SheetTable table, CancellationToken cancellation) =>
        ReturnCaseParser.Parse(table, lead, progress, cancellation);

    public ParsedSheet<ExternalCost> Costs(SheetTable table, CancellationToken cancellation) =>
        ExternalCostParser.Parse(table, progress, cancellation);

    public ParsedSheet<OfferRow> Offers(SheetTable table, CancellationToken cancellation) =>
        OfferParser.Parse(table, progress, cancellation);

    public static IReadOnlyList<RowIssue> WithIgnored(IReadOnlyList<RowIssue> issues, IReadOnlyList<string> ignored) =>
        [
            .. issues,
            .. ignored.Select(static name =>
                RowIssue.Notice($"Die Spalte „{RowIssue.Printable(name)}“ ist unbekannt und wurde nicht gelesen.")
            ),
        ];

    private static (int Rows, IReadOnlyList<RowIssue> Issues) Found<T>(ParsedSheet<T> parsed) =>
        (parsed.Rows.Count, WithIgnored(parsed.Issues, parsed.IgnoredColumns));
}
