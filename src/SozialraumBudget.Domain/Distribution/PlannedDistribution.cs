using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>A scenario computed: its levels, what each area gets and why, or the reason why nothing can be distributed.</summary>
public sealed class PlannedDistribution
{
    public const string AreasMustBeThere = nameof(AreasMustBeThere);
    public const string ValuesMustBeThere = nameof(ValuesMustBeThere);
    public const string LevelsMustFit = nameof(LevelsMustFit);

    private PlannedDistribution(DistributionPlan plan)
    {
        (Plan, Levels) = (plan, DistributionLevels.Of(plan));
        Refusal = Missing(plan, Levels);
        if (Refusal is null)
            (Distribution, Refusal) = CityDistribution.Of(Levels.Areas, [.. plan.Areas.Select(a => Area(plan, a))], Terms(plan));
        Changes = Distribution is null ? [] : AreaChange.Of(Distribution, Terms(plan));
    }

    public DistributionPlan Plan { get; }

    public DistributionLevels Levels { get; }

    /// <summary>Null where <see cref="Refusal"/> says why.</summary>
    public CityDistribution? Distribution { get; }

    public Refusal? Refusal { get; }

    /// <summary>Why each area gains or loses, in the order of the plan; empty without a distribution.</summary>
    public IReadOnlyList<AreaChange> Changes { get; }

    /// <summary>Names of the indicators that count, in the order of each area's contributions.</summary>
    public IReadOnlyList<string> Counted => [.. Plan.Indicators.Where(static i => i.Weight.Value > 0).Select(static i => i.Name)];

    /// <summary>What the areas had in the previous year; null while no area had anything.</summary>
    public Money? Previous =>
        Plan.Areas.Any(static a => a.Previous is not null) ? Money.Sum(Plan.Areas.Select(static a => a.Previous ?? Money.Zero)) : null;

    public Money? Change => Previous is { } previous ? Levels.Areas.Amount - previous : null;

    public int Gaining => Changes.Count(static c => c.Area.Change > Money.Zero);

    public int Losing => Changes.Count(static c => c.Area.Change < Money.Zero);

    /// <summary>Areas at a floor or a cap.</summary>
    public int Limited => Changes.Count(static c => c.Area.Limit != ChangeLimit.None);

    public static PlannedDistribution Of(DistributionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan);
    }

    /// <summary>What an area gets; null without a distribution or such an area.</summary>
    public AreaChange? Find(Guid areaId) =>
        Plan.Areas.Index().FirstOrDefault(a => a.Item.AreaId == areaId) is (var index, { } _) && index < Changes.Count
            ? Changes[index]
            : null;

    /// <summary>The Rechenweg of all amounts in one tree.</summary>
    public Derivation? Explain() => Distribution?.Explain();

    private static Refusal? Missing(DistributionPlan plan, DistributionLevels levels) =>
        plan.Areas.Count == 0 ? new(AreasMustBeThere, "Es ist noch kein Sozialraum dabei.")
        : levels.Areas.Value < 0
            ? new(
                LevelsMustFit,
                $"Projekte und Fallarbeit brauchen {GermanNumber.Text(new Money(-levels.Areas.Value))} mehr, als die Stadt hat."
            )
        : plan.Incomplete is [_, ..] without ? new(ValuesMustBeThere, $"Es fehlen Werte der Merkmale: {string.Join(", ", without)}.")
        : null;

    private static DistributionTerms Terms(DistributionPlan plan) =>
        new([.. plan.Indicators.Select(static i => new IndicatorWeight(i.Name, i.Weight))], plan.Floor, plan.Cap);

    private static DistributionArea Area(DistributionPlan plan, PlannedArea area) =>
        new(area.Name, plan.Indicators.Index().ToDictionary(static i => i.Item.Name, i => area.Value(i.Index) ?? 0), area.Previous);
}
