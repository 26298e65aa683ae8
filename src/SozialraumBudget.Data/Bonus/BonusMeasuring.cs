using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>What the agreed indicators of a year stand at: as assessed last, or as the accepted returns give it.</summary>
public sealed class BonusMeasuring(ReturnDesk desk, ReturnContent content, ICurrentUser user)
{
    private readonly Dictionary<int, ILookup<Guid, ReturnDossier>> years = [];

    /// <summary>Values by key of the indicator; and the keys whose value follows from cases that the reader does not see.</summary>
    internal async Task<(Dictionary<string, decimal> Values, IReadOnlySet<string> Hidden)> OfAsync(
        BonusDossier dossier,
        BonusAgreement agreed,
        CancellationToken cancellation
    )
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assessed in agreed.Indicators.Where(static i => i.Source == IndicatorSource.Assessed))
        {
            if (dossier.Assessment(assessed.Key) is { } found)
                values[assessed.Key] = found.Actual;
        }

        foreach (var (key, value) in await ComputedAsync(dossier, agreed, cancellation))
        {
            if (value is null)
                hidden.Add(key);
            else
                values[key] = value.Value;
        }

        return (values, hidden);
    }

    /// <summary>
    /// The computed indicators that returns say anything of, each with what it was counted from; null where the reader does not see the
    /// cases.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ComputedIndicator?>> ComputedAsync(
        BonusDossier dossier,
        BonusAgreement agreed,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(agreed);
        var computed = agreed.Indicators.Where(static i => i.Source != IndicatorSource.Assessed).ToList();
        var found = new Dictionary<string, ComputedIndicator?>(StringComparer.Ordinal);
        if (computed.Count == 0)
            return found;
        List<ReturnDossier> accepted =
        [
            .. (await ReturnsAsync(dossier, cancellation)).Where(static r => r.AcceptedVersion is not null).OrderBy(static r => r.Period),
        ];
        if (accepted.Count == 0)
            return found;
        if (!user.Context.SeesCasesOf(accepted[0]))
            return computed.ToDictionary(static i => i.Key, static _ => (ComputedIndicator?)null, StringComparer.Ordinal);

        var cases = new List<IReadOnlyList<ReturnCase>>();
        foreach (var one in accepted)
            cases.Add(await content.CasesAsync(one.Content(one.AcceptedVersion!.Value), cancellation));
        foreach (var indicator in computed)
        {
            if (ComputedIndicator.Of(indicator.Source, cases, new BudgetYear(dossier.Year), accepted[^1].Period.Last) is { } value)
                found[indicator.Key] = value;
        }

        return found;
    }

    /// <summary>The returns of a whole year are loaded once for all agreements of a list.</summary>
    private async Task<IEnumerable<ReturnDossier>> ReturnsAsync(BonusDossier dossier, CancellationToken cancellation)
    {
        if (!years.TryGetValue(dossier.Year, out var all))
            years[dossier.Year] = all = (await desk.OfYearAsync(dossier.Year, cancellation)).ToLookup(static r => r.AgreementId);
        return all[dossier.Agreement.AgreementId];
    }
}
