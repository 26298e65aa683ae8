using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>The cases of one area in a file, beside those in force.</summary>
/// <param name="Lead">Present name of the lead provider; empty if there is none: then everything is external.</param>
/// <param name="LeadSource">German, where the lead provider is taken from.</param>
/// <param name="LeadNames">All its names, with those that the user has accepted.</param>
/// <param name="CurrentDataset">The data in force; null where the area has none.</param>
/// <param name="LeadNamesNow">All names the lead provider is known by today.</param>
/// <param name="Before">The cases in force, told apart by the names of today.</param>
/// <param name="After">The cases of the file, told apart with the accepted names.</param>
public sealed record AreaFile(
    Guid AreaId,
    string Area,
    string Lead,
    string LeadSource,
    ProviderNames LeadNames,
    Guid? CurrentDataset,
    ProviderNames LeadNamesNow,
    IReadOnlyList<BaseYearCase> Before,
    IReadOnlyList<BaseYearCase> After
);

/// <summary>What storing the file changes in one area.</summary>
/// <param name="Before">The data in force; null where the area has none.</param>
/// <param name="External">Rows of the file with others than the lead provider, by name as written; most euros first.</param>
public sealed record AreaDryRun(
    Guid AreaId,
    string Area,
    string Lead,
    string LeadSource,
    Guid? CurrentDataset,
    BaseYearFigures? Before,
    BaseYearFigures After,
    IReadOnlyList<ExternalShare> External
)
{
    /// <summary>After minus before; before counts as nothing where the area has no data.</summary>
    public int Rows => After.Rows - (Before?.Rows ?? 0);

    public int Cases => After.Cases - (Before?.Cases ?? 0);

    public Money Sum => After.Sum - (Before?.Sum ?? Money.Zero);

    public int ExternalCases => After.ExternalCases - (Before?.ExternalCases ?? 0);

    public int ExternalRows => After.ExternalRows - (Before?.ExternalRows ?? 0);

    public Money ExternalSum => After.ExternalSum - (Before?.ExternalSum ?? Money.Zero);

    internal static AreaDryRun Of(AreaFile file, ProviderDirectory directory) =>
        new(
            file.AreaId,
            file.Area,
            file.Lead,
            file.LeadSource,
            file.CurrentDataset,
            file.CurrentDataset is null ? null : BaseYearFigures.Of(file.Before, file.LeadNamesNow),
            BaseYearFigures.Of(file.After, file.LeadNames),
            [
                .. file
                    .After.SelectMany(static c => c.Lines)
                    .Where(l => !file.LeadNames.Mean(l.Line.Provider))
                    .GroupBy(static l => l.Line.Provider, StringComparer.Ordinal)
                    .Select(g => new ExternalShare(
                        g.Key,
                        g.Count(),
                        Money.Sum(g.Select(static l => l.Amount)),
                        directory.Find(g.Key) is null
                    ))
                    .OrderByDescending(static e => e.Sum.Amount)
                    .ThenBy(static e => e.Name, StringComparer.Ordinal),
            ]
        );
}
