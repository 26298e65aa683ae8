using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>How the bonus of an agreement's year stands.</summary>
public sealed record BonusYear
{
    public required Guid AgreementId { get; init; }

    public required int Year { get; init; }

    public BonusState State { get; init; }

    /// <summary>The version that both sides agreed last; null while none is.</summary>
    public BonusAgreement? Agreed { get; init; }

    /// <summary>What each agreed indicator stands at, in their order; frozen once the assessment is closed.</summary>
    public IReadOnlyList<BonusMeasure> Measures { get; init; } = [];

    /// <summary>Points and bonus of what is measured; null where nothing is agreed.</summary>
    public PerformanceBonus? Performance { get; init; }

    /// <summary>The agreed terms; null where nothing is agreed.</summary>
    public BonusTerms? Terms => Agreed?.Terms();

    /// <summary>Of which indicators the reader is not told the value: it follows from cases that the reader does not see.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>What is agreed and reached, as the year's closing tells it; empty where nothing is agreed.</summary>
    public IReadOnlyList<QualityValue> Quality() =>
        [.. (Agreed?.Indicators ?? []).Zip(Measures, static (indicator, measure) => QualityValue.Of(indicator, measure.Actual))];

    public static BonusYear Of(
        Guid agreementId,
        int year,
        BonusState state,
        BonusAgreement? agreed,
        Traced total,
        IReadOnlyDictionary<string, decimal> actual
    )
    {
        ArgumentNullException.ThrowIfNull(actual);
        var measures =
            agreed?.Indicators.Select(i => new BonusMeasure(i.Indicator, actual.TryGetValue(i.Key, out var value) ? value : null)).ToList()
            ?? [];
        return new()
        {
            AgreementId = agreementId,
            Year = year,
            State = state,
            Agreed = agreed,
            Measures = measures,
            Performance = agreed is null ? null : PerformanceBonus.Of(total, agreed.Terms(), measures),
        };
    }
}
