using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>Both sides' lists of cases side by side, by the same rules as everywhere, without storing anything.</summary>
/// <param name="Reconciliation">Counts and differences.</param>
/// <param name="RowsOfOtherAreas">Rows of both files that do not count.</param>
/// <param name="Warnings">German; they did not stop the computation.</param>
public sealed record TrialReconciliation(CaseReconciliation Reconciliation, int RowsOfOtherAreas, IReadOnlyList<string> Warnings)
{
    public const string Provider = "provider";
    public const string Office = "office";

    public static (TrialReconciliation? Result, IReadOnlyList<FileIssue> Issues) Compute(
        TrialFile provider,
        TrialFile office,
        QuarterTerms terms,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var files = new TrialFiles();
        var ours = Read(Provider, "Fälle des Trägers", provider, terms, files, cancellation);
        var theirs = Read(Office, "Fälle des Jugendamts", office, terms, files, cancellation);
        if (files.Errors.Count > 0)
            return (null, files.Errors);
        var (left, right) = (OfArea(ours, terms), OfArea(theirs, terms));
        return (
            new(
                CaseReconciliation.Of(left, right, terms.Period, terms.Tolerance),
                ours.Count + theirs.Count - left.Count - right.Count,
                [.. files.Notes, .. terms.Notes]
            ),
            []
        );
    }

    private static IReadOnlyList<ReturnCase> Read(
        string part,
        string title,
        TrialFile file,
        QuarterTerms terms,
        TrialFiles files,
        CancellationToken cancellation
    )
    {
        using var table = SheetReader.Open(file.Bytes, file.Name, CaseFormat.Format);
        var parsed = ReturnCaseParser.Parse(table, new ProviderNames(terms.LeadProvider ?? ""), cancel: cancellation);
        files.Add(part, title, parsed.Issues, parsed.IgnoredColumns);
        return parsed.Rows;
    }

    private static List<ReturnCase> OfArea(IReadOnlyList<ReturnCase> rows, QuarterTerms terms)
    {
        var wanted = Spelling.Fold(terms.Area ?? "");
        return [.. rows.Where(row => Spelling.Fold(row.Area) == wanted)];
    }
}
