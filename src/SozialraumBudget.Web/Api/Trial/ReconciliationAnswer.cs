using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>What a reconciliation trial takes: both sides' lists of cases (CSV or XLSX) and the terms as JSON.</summary>
public sealed record ReconciliationUpload(IFormFile Provider, IFormFile Office, IFormFile Terms);

/// <summary>In what both sides' lists differ about a case.</summary>
public sealed record DifferenceAnswer(string Case, DifferenceKind Kind);

/// <summary>Cases per cost type on both sides, and the differences. What is null is missing.</summary>
public sealed record ReconciliationAnswer(
    IReadOnlyDictionary<string, int> Provider,
    IReadOnlyDictionary<string, int> Office,
    IReadOnlyList<DifferenceAnswer> Differences,
    int? RowsOfOtherAreas = null,
    IReadOnlyList<string>? Warnings = null
)
{
    public static ReconciliationAnswer Of(TrialReconciliation trial) =>
        new(
            trial.Reconciliation.ProviderCounts,
            trial.Reconciliation.OfficeCounts,
            [.. trial.Reconciliation.Differences.Select(static d => new DifferenceAnswer(d.CaseNumber, d.Kind))],
            trial.RowsOfOtherAreas > 0 ? trial.RowsOfOtherAreas : null,
            trial.Warnings.Count > 0 ? trial.Warnings : null
        );
}
