using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>The services of a file with their amounts, and what they come to per area.</summary>
internal sealed class BaseYearServices
{
    private readonly List<AreaPart> areas = [];
    private readonly List<RowIssue> issues = [];

    private BaseYearServices(IReadOnlyList<ServiceLine> lines) =>
        (Lines, AreaOf, Amounts) = (lines, new int[lines.Count], new decimal[lines.Count]);

    public IReadOnlyList<ServiceLine> Lines { get; }

    /// <summary>Index into <see cref="Areas"/> per line.</summary>
    public int[] AreaOf { get; }

    /// <summary>EUR per line.</summary>
    public decimal[] Amounts { get; }

    public IReadOnlyList<AreaPart> Areas => areas;

    /// <summary>Rows whose area is unknown.</summary>
    public IReadOnlyList<RowIssue> Issues => issues;

    /// <param name="lines">Lines the parser accepted.</param>
    /// <param name="names">Known areas.</param>
    /// <param name="year">Null: only look for the areas, because the file is refused anyway.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static BaseYearServices Sort(IReadOnlyList<ServiceLine> lines, AreaNames names, BudgetYear? year, CancellationToken cancellation)
    {
        var services = new BaseYearServices(lines);
        var positions = new Dictionary<Guid, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            services.Take(i, names, positions, year);
        }

        return services;
    }

    private void Take(int i, AreaNames names, Dictionary<Guid, int> positions, BudgetYear? year)
    {
        var line = Lines[i];
        if (names.Find(line.Area) is not { } area)
        {
            issues.Add(
                RowIssue.Cell(
                    line.RowNumber,
                    BaseYearFormat.Format.Columns[BaseYearFormat.Area].Name,
                    line.Area,
                    "Diesen Bereich gibt es nicht; er muss zuerst unter Sozialräume angelegt werden."
                )
            );
            return;
        }

        if (year is not { } baseYear || issues.Count > 0)
            return;
        if (!positions.TryGetValue(area, out var position))
        {
            positions.Add(area, position = areas.Count);
            areas.Add(new AreaPart(area));
        }

        AreaOf[i] = position;
        Amounts[i] = ServiceAmount.Calculate(line, baseYear).Amount.Amount;
        areas[position].Add(line.CaseNumber, Amounts[i]);
    }

    /// <summary>What one area's lines come to.</summary>
    internal sealed class AreaPart(Guid areaId)
    {
        private readonly HashSet<string> cases = new(StringComparer.Ordinal);
        private string? last;
        private decimal sum;

        public Guid AreaId => areaId;

        public int Services { get; private set; }

        public int Cases => cases.Count;

        public Money Sum => new(sum);

        public void Add(string caseNumber, decimal amount)
        {
            Services++;
            sum += amount;
            if (ReferenceEquals(caseNumber, last))
                return;
            cases.Add(last = caseNumber);
        }
    }
}
