using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>
/// The user's decisions about names in a file that nobody knows. They count in the dry run at once, and become known names of their
/// providers when the file is stored: before that nothing changes.
/// </summary>
public sealed class DryRunNames(AppDbContext db, ImportControl control)
{
    /// <summary>Has the file checked anew with these names.</summary>
    /// <param name="seen">The mark of the dry run that the user saw; null: not asked.</param>
    /// <param name="decisions">Provider by spelling; null takes a decision back.</param>
    public async Task<Refusal?> DecideAsync(
        Guid runId,
        string? seen,
        IReadOnlyDictionary<string, Guid?> decisions,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var directory = await ProviderDirectories.LoadAsync(db, cancellation);
        return await control.CheckAgainAsync(
            runId,
            seen,
            run =>
            {
                var accepted = AcceptedNames.Of(run).ToDictionary(StringComparer.Ordinal);
                foreach (var (spelling, provider) in decisions)
                {
                    accepted.Remove(spelling);
                    if (provider is not { } id)
                        continue;
                    if (directory.With(accepted).Objection(spelling, id) is { } refusal)
                        return (null, refusal);
                    accepted.Add(spelling, id);
                }

                return (AcceptedNames.Write(accepted), null);
            },
            cancellation
        );
    }
}
