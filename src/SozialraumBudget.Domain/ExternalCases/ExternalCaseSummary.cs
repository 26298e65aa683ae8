using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ExternalCases;

/// <summary>The external cases of one reason.</summary>
/// <param name="Reason">Why another provider serves them.</param>
/// <param name="Cases">How many.</param>
/// <param name="Share">Of the external cases, 0 to 1.</param>
/// <param name="Invoiced">Invoices of this reason, whole.</param>
public sealed record ExternalReasonLine(ExternalReason Reason, int Cases, Share Share, Money Invoiced)
{
    /// <summary>It should not occur and is pointed out.</summary>
    public bool IsFlagged => Reason.IsFlagged() && (Cases > 0 || !Invoiced.IsZero);
}

/// <summary>
/// External cases of an agreement by reason (rule 4.7 in docs/rules.md): a case counts once, with the reason of its last row.
/// </summary>
/// <param name="Cases">All cases of the list.</param>
/// <param name="External">Those that another provider serves.</param>
/// <param name="Reasons">In the order of the reasons; those without case and invoice are left out.</param>
public sealed record ExternalCaseSummary(int Cases, int External, IReadOnlyList<ExternalReasonLine> Reasons)
{
    /// <summary>External cases among all, 0 to 1.</summary>
    public Share Share => Part(External, Cases);

    /// <param name="cases">The list of cases.</param>
    /// <param name="costs">Invoices; one-off costs are no external help.</param>
    /// <param name="lead">Whose cases are not external.</param>
    public static ExternalCaseSummary Of(IReadOnlyList<ReturnCase> cases, IReadOnlyList<ExternalCost> costs, ProviderNames lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var last = cases
            .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
            .Select(static g => g.OrderBy(static c => c.Begin).ThenBy(static c => c.RowNumber).Last())
            .ToList();
        var external = last.FindAll(c => c.Reason is not null && !lead.Mean(c.Provider));
        var invoices = costs.Where(static c => c.Kind == ExternalCostKind.External).ToLookup(static c => c.Reason, static c => c.Amount);
        return new(
            last.Count,
            external.Count,
            [
                .. ExternalReasons
                    .All.Select(reason => (Reason: reason, Count: external.Count(c => c.Reason == reason)))
                    .Where(r => r.Count > 0 || invoices.Contains(r.Reason))
                    .Select(r => new ExternalReasonLine(r.Reason, r.Count, Part(r.Count, external.Count), Money.Sum(invoices[r.Reason]))),
            ]
        );
    }

    private static Share Part(int part, int whole) => whole == 0 ? new Share(0) : new Share((decimal)part / whole);
}
