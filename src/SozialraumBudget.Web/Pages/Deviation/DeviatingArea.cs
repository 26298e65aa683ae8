using SozialraumBudget.Data.Deviation;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>A cost type of an agreement in the deviation of its area.</summary>
/// <param name="IsHidden">It rests on few cases, or helps to hide one that does.</param>
public sealed record DeviatingType(AgreementDeviation Agreement, TypeDeviation Figures, bool IsHidden);

/// <summary>An area's deviation as one reader sees it.</summary>
/// <param name="Figures">Of its agreements together; null where none has cost types and an accepted return.</param>
/// <param name="Types">Of all its agreements.</param>
/// <param name="SeesCases">The reader sees its cases anyway.</param>
/// <param name="TellsTooMuch">Its sum alone would tell of few cases.</param>
public sealed record DeviatingArea(
    Guid AreaId,
    string Area,
    IReadOnlyList<AgreementDeviation> Agreements,
    DeviationSum? Figures,
    IReadOnlyList<DeviatingType> Types,
    bool SeesCases,
    bool TellsTooMuch
)
{
    /// <summary>Region that it belongs to today; null: none.</summary>
    public string? Region { get; init; }

    /// <summary>Not shown beside the other areas.</summary>
    public bool IsHidden { get; init; }

    public IReadOnlyList<int> Cells => [Types.Sum(static t => t.Figures.Figures.Planned), Types.Sum(static t => t.Figures.Figures.Actual)];

    public IReadOnlyList<string> Models => [.. Agreements.Select(static a => a.Agreement.Standing.Model.Title).Distinct()];

    /// <summary>Up to when; "–" while nothing is accepted.</summary>
    public string AsOf =>
        string.Join(
            ", ",
            Agreements.Select(static a => a.Agreement.Figures is { } f ? $"{f.AsOf}{(f.Open > 0 ? ", vorläufig" : "")}" : "–").Distinct()
        );

    /// <summary>Why there are no figures.</summary>
    public DeviationGap Gap =>
        Agreements.All(static a => a.Gap == DeviationGap.NoCostTypes) ? DeviationGap.NoCostTypes : DeviationGap.NothingAccepted;

    public static DeviatingArea Of(Guid areaId, string area, IReadOnlyList<AgreementDeviation> agreements, bool seesCases)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var known = agreements.Where(static a => a.Figures is not null).ToList();
        var types = known.SelectMany(static a => a.Types.Select(t => (Agreement: a, Figures: TypeDeviation.Of(t)))).ToList();
        var column = SuppressedColumn.Of(
            [.. types.Select(static t => (IReadOnlyList<int>)[t.Figures.Figures.Planned, t.Figures.Figures.Actual])],
            [.. types.Select(_ => seesCases)]
        );
        return new(
            areaId,
            area,
            agreements,
            known.Count == 0 ? null : DeviationSum.Of([.. known.Select(static a => (a.Agreement.Standing.Provider, a.Figures!))]),
            [.. types.Select((t, i) => new DeviatingType(t.Agreement, t.Figures, column.Hidden[i]))],
            seesCases,
            column.HidesSum
        );
    }

    /// <summary>With its cost types where all of them are shown, else without; null where it is not shown.</summary>
    public Traced? Of(DeviationPart part) =>
        Figures is null || IsHidden ? null
        : Types.Any(static t => t.IsHidden) ? Figures.Plain(Area)[part]
        : Figures[part];

    /// <summary>Of one of its cost types; null where there is none or it is not shown.</summary>
    public Traced? Of(DeviationPart part, Guid agreementId, string type) =>
        IsHidden
        || Types.FirstOrDefault(t => t.Agreement.Agreement.Standing.AgreementId == agreementId && t.Figures.Figures.Name == type)
            is not { IsHidden: false } found
            ? null
            : part switch
            {
                DeviationPart.Price => found.Figures.Price,
                DeviationPart.Volume => found.Figures.Number,
                _ => found.Figures.Total,
            };
}
