using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// What the agreement says about the settlement of a year: the terms that hold on the year's last day. What it does not say stays null and
/// is named as missing; nothing is filled in.
/// </summary>
public sealed record SettlementAgreed
{
    private static readonly (TermKey Key, string Indicator)[] WeightKeys =
    [
        (TermKey.WeightBasicIncome, Indicators.BasicIncomeSupport),
        (TermKey.WeightUnder21, Indicators.Under21),
        (TermKey.WeightSingleParents, Indicators.SingleParents),
    ];

    public Share? Tolerance { get; init; }

    /// <summary>Points of the bonus from which on a surplus stays.</summary>
    public int? Threshold { get; init; }

    public Money? YouthWelfareLimit { get; init; }

    public Share? OutsideShare { get; init; }

    /// <summary>Years before the budget year whose social structure counts.</summary>
    public int? Lag { get; init; }

    public BudgetYear? BaseYear { get; init; }

    public TakeoverKind? Takeover { get; init; }

    /// <summary>Years after the budget year until which earmarked money is to be spent.</summary>
    public int? EarmarkYears { get; init; }

    /// <summary>Share of the total beyond which the budget is negotiated anew; null where none is agreed.</summary>
    public Share? RenegotiationCorridor { get; init; }

    /// <summary>Shares of the providers in the result of a consortium, the lead's first; empty where it bears it alone.</summary>
    public IReadOnlyList<Share> ConsortiumShares { get; init; } = [];

    /// <summary>Weight of each indicator that is agreed, in order.</summary>
    public IReadOnlyList<(string Indicator, Share Weight)> Weights { get; init; } = [];

    /// <summary>Upper end of the corridor of each cost type, in order.</summary>
    public IReadOnlyList<int> CorridorEnds { get; init; } = [];

    /// <summary>What the quality of the case work earns of each cost type, in order.</summary>
    public IReadOnlyList<Share> QualityShares { get; init; } = [];

    /// <summary>The dated terms behind it, for the record.</summary>
    public IReadOnlyList<DatedTerm> Terms { get; init; } = [];

    public static SettlementAgreed Of(AgreementTerms terms, BudgetYear year)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var agreed = terms.AsOf(year.Last);
        return new()
        {
            Tolerance = agreed.Has(TermKey.SettlementTolerance) ? agreed.Share(TermKey.SettlementTolerance) : null,
            Threshold = agreed.Has(TermKey.SurplusThreshold) ? agreed.Number(TermKey.SurplusThreshold) : null,
            YouthWelfareLimit = agreed.Has(TermKey.YouthWelfareLimit) ? agreed.Money(TermKey.YouthWelfareLimit) : null,
            OutsideShare = agreed.Has(TermKey.OutsideShare) ? agreed.Share(TermKey.OutsideShare) : null,
            Lag = agreed.Has(TermKey.IndicatorTimeLag) ? agreed.Number(TermKey.IndicatorTimeLag) : null,
            BaseYear = agreed.Has(TermKey.BaseYear) ? agreed.Year(TermKey.BaseYear) : null,
            Takeover =
                agreed.Has(TermKey.DeficitVariant) && TakeoverKinds.TryParse(agreed.Text(TermKey.DeficitVariant), out var kind)
                    ? kind
                    : null,
            EarmarkYears = agreed.Has(TermKey.EarmarkYears) ? agreed.Number(TermKey.EarmarkYears) : null,
            RenegotiationCorridor = agreed.Has(TermKey.RenegotiationCorridor) ? agreed.Share(TermKey.RenegotiationCorridor) : null,
            ConsortiumShares = agreed.Shares(TermKey.ConsortiumShares),
            Weights = [.. WeightKeys.Where(w => agreed.Has(w.Key)).Select(w => (w.Indicator, agreed.Share(w.Key)))],
            CorridorEnds = agreed.Numbers(TermKey.CorridorEnds),
            QualityShares = agreed.Shares(TermKey.QualityShares),
            Terms = [.. agreed.All.Where(static t => IsOf(t.Key)).OrderBy(static t => t.Key)],
        };
    }

    /// <summary>"§ 9 Abs. 2": where a term comes from; null where it is not agreed.</summary>
    public string? SourceOf(TermKey key) => Terms.FirstOrDefault(t => t.Key == key)?.Source;

    /// <summary>Last day on which earmarked money of the year may be spent; null where no time is agreed.</summary>
    public DateOnly? EarmarkDeadline(BudgetYear year) => EarmarkYears is { } years ? new BudgetYear(year.Year + years).Last : null;

    private static bool IsOf(TermKey key) =>
        TermCatalogue.Of(key).Section == TermSection.Settlement || key is TermKey.BaseYear or TermKey.HourRate or TermKey.BonusMaximum;
}
