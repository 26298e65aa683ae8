using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>A budget as pages show it, computed or fixed: lines, what is paid and retained, and where each Rechenweg is.</summary>
public sealed record BudgetView
{
    /// <summary>More lines than this stand only in the table of lines.</summary>
    public const int MostLinesAsFigures = 3;

    /// <summary>In order; those beside the budget too.</summary>
    public required IReadOnlyList<LineView> Lines { get; init; }

    public required Money Total { get; init; }

    public required Money Payable { get; init; }

    public required Money Retention { get; init; }

    /// <summary>Null where the model has none.</summary>
    public required Money? Bonus { get; init; }

    /// <summary>Sum of what is allocated and not paid; null where the model allocates nothing.</summary>
    public Money? Allocated { get; init; }

    public Grant Grant => new(Total, Allocated);

    public bool OnlyAllocates => Grant.OnlyAllocates;

    /// <summary>Number of dues that pay the payable sum.</summary>
    public required int Dues { get; init; }

    /// <summary>Included cases; null where nobody counted them.</summary>
    public int? Cases { get; init; }

    /// <summary>What is said below the total; null: the lines it adds up.</summary>
    public string? Note { get; init; }

    /// <summary>Address of the Rechenweg of a section; null where the page has none.</summary>
    public Func<string, string>? Why { get; init; }

    /// <summary>Which figure the total is; null for a budget that is only computed.</summary>
    public FigureMark? TotalMark { get; init; }

    /// <summary>Rechenweg of a section that the page holds itself.</summary>
    public Func<string, Derivation?>? Tree { get; init; }

    public IReadOnlyList<LineView> Counted => [.. Lines.Where(static l => l.Kind.Counts())];

    /// <summary>Lines that are steered by and not paid.</summary>
    public IReadOnlyList<LineView> AllocatedLines => [.. Lines.Where(static l => l.Kind == BudgetLineKind.Allocated)];

    public IReadOnlyList<LineView> Beside => [.. Lines.Where(static l => l.Kind == BudgetLineKind.Beside)];

    /// <summary>Parts of the counted lines that are earmarked.</summary>
    public IReadOnlyList<LineView> Within => [.. Lines.Where(static l => l.Kind == BudgetLineKind.Within)];

    /// <summary>The figures at the top of a page.</summary>
    public IReadOnlyList<BudgetFigure> Figures => OnlyAllocates ? AllocatedFigures : [.. PaidFigures, .. AllocatedFigures];

    private IReadOnlyList<BudgetFigure> AllocatedFigures =>
        [
            .. Allocated is { } allocated
                ? [Figure("Zugewiesen, nicht gezahlt", allocated, "keine Raten, nichts gebucht", BudgetSections.Allocated)]
                : Array.Empty<BudgetFigure>(),
            .. Grant.Target is { } target && !OnlyAllocates
                ? [Figure("Zielsumme", target, "mit dem Zugewiesenen; ein Ziel, keine Sperre", BudgetSections.Target)]
                : Array.Empty<BudgetFigure>(),
        ];

    private IReadOnlyList<BudgetFigure> PaidFigures =>
        [
            Figure(StandingFigure.Total.Title(), Total, Note ?? SumText, BudgetSections.Total) with
            {
                Mark = TotalMark,
            },
            .. Counted.Count is > 1 and <= MostLinesAsFigures ? Counted.Select(l => Figure(l.Title, l.Amount, NoteOf(l), l.Key)) : [],
            Figure("Auszuzahlen in Raten", Payable, $"in {German.Count(Dues, "Rate", "Raten")}", BudgetSections.Payable),
            .. Retention.IsZero ? [] : new[] { Figure("Einbehalt", Retention, "gegen Nachweise", BudgetSections.Retention) },
            .. Bonus is not { } bonus || bonus.IsZero
                ? []
                : new[] { Figure("Leistungsbonus höchstens", bonus, "zusätzlich", BudgetSections.Bonus) },
        ];

    private string SumText =>
        Counted.Count <= MostLinesAsFigures ? string.Join(" + ", Counted.Select(static l => l.Title)) : $"Summe aus {Counted.Count} Zeilen";

    public static BudgetView Of(Budget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new()
        {
            Lines = [.. budget.Lines.Select(static l => new LineView(l.Key, l.Title, l.LegalBasis, l.Kind, l.Amount.Amount))],
            Total = budget.Total,
            Payable = budget.Payable,
            Retention = budget.Retention,
            Allocated = budget.Allocated?.Amount,
            Bonus = budget.BonusMaximum?.Amount,
            Dues = budget.Dues.Count,
            Cases = budget.Cases?.IncludedCases,
        };
    }

    /// <param name="budget">With its lines and dues.</param>
    /// <param name="access">What the reader may see of it.</param>
    public static BudgetView Of(FixedBudget budget, CaseAccess access)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(access);
        return new()
        {
            Lines =
            [
                .. budget
                    .Lines.OrderBy(static l => l.Position)
                    .Select(l => new LineView(l.Key, l.Title, l.LegalBasis, l.Kind, l.Amount, access.HiddenLines.Contains(l.Key))),
            ],
            Total = budget.Total,
            Payable = budget.Payable,
            Retention = budget.Retention,
            Allocated = budget.Allocated,
            Bonus = budget.BonusMaximum,
            Dues = budget.Dues.Count,
            TotalMark = new("Budget.Total", FigureSubject.Budget(budget.Id)),
            Why = section => $"{Links.FixedBudgetDerivation(budget.Id)}?teil={Uri.EscapeDataString(section)}",
        };
    }

    private BudgetFigure Figure(string label, Money amount, string? note, string section) =>
        new(label, amount, note, Why?.Invoke(section), Tree?.Invoke(section));

    private string NoteOf(LineView line) =>
        line.Kind == BudgetLineKind.CaseIndependent ? "fallunspezifisch"
        : Cases is { } count ? $"{German.Count(count, "Fall", "Fälle")} einbezogen"
        : "fallbezogen";
}

/// <summary>A line of a budget as pages show it.</summary>
/// <param name="Hidden">The cost of too few cases for this reader: its amount is not shown.</param>
public sealed record LineView(string Key, string Title, string? LegalBasis, BudgetLineKind Kind, Money Amount, bool Hidden = false);

/// <summary>An amount at the top of a page about a budget.</summary>
public sealed record BudgetFigure(string Label, Money Amount, string? Note, string? Why, Derivation? Derivation)
{
    /// <summary>Which figure it is; null for one that is not compared.</summary>
    public FigureMark? Mark { get; init; }
}
