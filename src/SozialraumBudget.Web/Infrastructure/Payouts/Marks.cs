using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>Marks of the figures that pages show: which figure of what.</summary>
public static class Marks
{
    /// <summary>What is granted and not paid is no total budget, in tiles and in columns.</summary>
    public const string AllocatedTitle = "Zugewiesen, nicht gezahlt";

    public static FigureMark Of(StandingFigure figure, string subject) => new($"{figure}", subject);

    public static FigureMark Of(PayoutFigure figure, string subject) => new($"Payout.{figure}", subject);

    public static FigureMark Of(DeductionFigure figure, string subject) => new($"Deduction.{figure}", subject);

    public static FigureMark Mark(this StandingFigures figures, StandingFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of(figure, figures.Subject);
    }

    /// <summary>A column of a figure of standings: head, amount and mark from one place.</summary>
    /// <param name="of">The figures of a row; null shows "–".</param>
    /// <param name="all">What the sum in the foot is of.</param>
    public static DataTable<T> Figure<T>(
        this DataTable<T> table,
        string key,
        StandingFigure figure,
        Func<T, StandingFigures?> of,
        string? all = null,
        Func<T, string?>? href = null
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Money(
            key,
            figure.Title(),
            r => Amount(of(r), figure),
            sum: true,
            href: href,
            mark: r => of(r)?.Mark(figure),
            footMark: all is null ? null : Of(figure, all)
        );
    }

    /// <summary>A column of what is granted and not paid; "–" in rows that allocate nothing.</summary>
    public static DataTable<T> Allocated<T>(this DataTable<T> table, Func<T, StandingFigures?> of)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Money("zugewiesen", AllocatedTitle, r => Allocated(of(r)), sum: true);
    }

    /// <summary>A column of a figure of dues and payouts.</summary>
    /// <param name="amount">Null shows "–".</param>
    /// <param name="subject">As <see cref="FigureSubject"/> names the due or the payout.</param>
    public static DataTable<T> Figure<T>(
        this DataTable<T> table,
        string key,
        PayoutFigure figure,
        Func<T, Money?> amount,
        Func<T, string> subject,
        Func<T, string?>? why = null
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Money(key, figure.Title(), r => amount(r), sum: true, why: why, mark: r => Of(figure, subject(r)));
    }

    /// <summary>A column of a figure of deductions.</summary>
    public static DataTable<T> Figure<T>(
        this DataTable<T> table,
        string key,
        DeductionFigure figure,
        Func<T, Money?> amount,
        Func<T, string> subject
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Money(key, figure.Title(), r => amount(r), sum: true, mark: r => Of(figure, subject(r)));
    }

    /// <summary>Null, too, where everything is allocated: "0,00 €" would say that nothing was granted.</summary>
    private static Money? Amount(StandingFigures? figures, StandingFigure figure) =>
        figures is null or { OnlyAllocates: true } ? null : figures[figure];

    private static Money? Allocated(StandingFigures? figures) => figures is { Allocated.IsZero: false } ? figures.Allocated : null;
}
