using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>
/// What storing a base-year file would change, shown before anything is stored (rule 4.1 in docs/rules.md): per area the data in force and
/// the data of the file, what lies with others than the lead provider, names of providers that nobody knows, rows that stand twice.
/// </summary>
public sealed record BaseYearDryRun
{
    /// <summary>In the order of their names.</summary>
    public required IReadOnlyList<AreaDryRun> Areas { get; init; }

    /// <summary>Most euros first.</summary>
    public required IReadOnlyList<UnknownProvider> Unknown { get; init; }

    /// <summary>Names that the user has taken for a provider; they are stored with the file.</summary>
    public required IReadOnlyList<AcceptedName> Accepted { get; init; }

    /// <summary>Rows that equal an earlier one in all values.</summary>
    public required int RepeatedRows { get; init; }

    public required Money RepeatedSum { get; init; }

    public int Rows => Areas.Sum(static a => a.After.Rows);

    public int ExternalRows => Areas.Sum(static a => a.After.ExternalRows);

    public Money ExternalSum => Money.Sum(Areas.Select(static a => a.After.ExternalSum));

    /// <summary>Rows that lie with others because nobody knows the name of their provider.</summary>
    public int UnknownRows => Areas.Sum(static a => a.External.Where(static e => e.IsUnknown).Sum(static e => e.Rows));

    public Money UnknownSum => Money.Sum(Areas.SelectMany(static a => a.External).Where(static e => e.IsUnknown).Select(static e => e.Sum));

    /// <param name="areas">What the file holds for each area, beside what is in force.</param>
    /// <param name="directory">All providers, with the names that the user has accepted.</param>
    /// <param name="accepted">Provider by spelling: what the user has decided so far.</param>
    /// <param name="repeated">Rows of the file that equal an earlier one.</param>
    public static BaseYearDryRun Of(
        IReadOnlyList<AreaFile> areas,
        ProviderDirectory directory,
        IReadOnlyDictionary<string, Guid> accepted,
        IReadOnlyCollection<ServiceLine> repeated
    )
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(repeated);
        var numbers = repeated.Select(static l => l.RowNumber).ToHashSet();
        return new()
        {
            Areas = [.. areas.OrderBy(static a => a.Area, StringComparer.Ordinal).Select(a => AreaDryRun.Of(a, directory))],
            Unknown = UnknownOf(areas, directory),
            Accepted =
            [
                .. accepted
                    .OrderBy(static a => a.Key, StringComparer.Ordinal)
                    .Select(a => new AcceptedName(a.Key, a.Value, directory.Providers.FirstOrDefault(p => p.Id == a.Value)?.Name ?? "–")),
            ],
            RepeatedRows = numbers.Count,
            RepeatedSum = Money.Sum(
                areas
                    .SelectMany(static a => a.After)
                    .SelectMany(static c => c.Lines)
                    .Where(l => numbers.Contains(l.Line.RowNumber))
                    .Select(static l => l.Amount)
            ),
        };
    }

    /// <summary>Spellings that a person reads as one name are one.</summary>
    private static IReadOnlyList<UnknownProvider> UnknownOf(IReadOnlyList<AreaFile> areas, ProviderDirectory directory) =>
        [
            .. areas
                .SelectMany(static a => a.After)
                .SelectMany(static c => c.Lines)
                .GroupBy(static l => l.Line.Provider, StringComparer.Ordinal)
                .Where(g => directory.Find(g.Key) is null)
                .GroupBy(static g => Spelling.Fold(g.Key), StringComparer.Ordinal)
                .Select(g =>
                {
                    var name = g.Select(static s => s.Key).Order(StringComparer.Ordinal).First();
                    return new UnknownProvider(
                        name,
                        g.Sum(static s => s.Count()),
                        Money.Sum(g.SelectMany(static s => s).Select(static l => l.Amount)),
                        directory.Propose(name)
                    );
                })
                .OrderByDescending(static u => u.Sum.Amount)
                .ThenBy(static u => u.Name, StringComparer.Ordinal),
        ];
}

/// <summary>Figures of an area's base year.</summary>
/// <param name="Rows">Services.</param>
/// <param name="Sum">Falljahreskosten of all cases.</param>
/// <param name="ExternalCases">Cases that lie by more than half with others than the lead provider.</param>
/// <param name="ExternalRows">Rows with others than the lead provider, whatever becomes of their case.</param>
/// <param name="ExternalSum">What these rows come to.</param>
public sealed record BaseYearFigures(int Rows, int Cases, Money Sum, int ExternalCases, int ExternalRows, Money ExternalSum)
{
    public static BaseYearFigures Of(IReadOnlyList<BaseYearCase> cases, ProviderNames lead)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(lead);
        var external = cases.SelectMany(static c => c.Lines).Where(l => !lead.Mean(l.Line.Provider)).ToList();
        return new(
            cases.Sum(static c => c.Lines.Count),
            cases.Count,
            Money.Sum(cases.Select(static c => c.AnnualCost)),
            cases.Count(static c => c.IsExternal),
            external.Count,
            Money.Sum(external.Select(static l => l.Amount))
        );
    }
}

/// <summary>Rows with a provider other than the lead provider, by the name that the file writes.</summary>
/// <param name="IsUnknown">Nobody in the master data bears or bore this name.</param>
public sealed record ExternalShare(string Name, int Rows, Money Sum, bool IsUnknown);

/// <summary>A name of a provider that nobody in the master data bears or bore.</summary>
/// <param name="Name">As the file writes it.</param>
/// <param name="Proposal">Whom it may mean; null where no name is like it.</param>
public sealed record UnknownProvider(string Name, int Rows, Money Sum, NameProposal? Proposal);

/// <summary>A spelling that the user has taken for a provider.</summary>
public sealed record AcceptedName(string Spelling, Guid ProviderId, string Provider);
