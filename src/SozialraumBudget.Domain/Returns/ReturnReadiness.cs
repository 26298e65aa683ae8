namespace SozialraumBudget.Domain.Returns;

/// <summary>What of a return stands in the way of handing it in.</summary>
/// <param name="HasCases">A list of cases is in.</param>
/// <param name="HasHours">Hours are in.</param>
/// <param name="Errors">Findings that block.</param>
/// <param name="UnansweredChecks">Checks with warnings that nobody has answered.</param>
public sealed record ReturnReadiness(bool HasCases, bool HasHours, int Errors, int UnansweredChecks)
{
    /// <param name="findings">Of all data of the return.</param>
    /// <param name="answered">Checks whose warnings have a comment.</param>
    public static ReturnReadiness Of(
        bool hasCases,
        bool hasHours,
        IReadOnlyList<ReturnFinding> findings,
        IReadOnlySet<ReturnCheck> answered
    )
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(answered);
        return new(
            hasCases,
            hasHours,
            findings.Count(static f => f.Level == FindingLevel.Error),
            findings
                .Where(f => f.Level == FindingLevel.Warning && !answered.Contains(f.Check))
                .Select(static f => f.Check)
                .Distinct()
                .Count()
        );
    }
}
