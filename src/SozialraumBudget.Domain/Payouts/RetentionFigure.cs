using SozialraumBudget.Domain.Ledger;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// Which figures are of the retention alone. They are shown where something is or can be retained; elsewhere they would be columns of
/// zeros.
/// </summary>
public static class RetentionFigure
{
    public static bool Is(StandingFigure figure) =>
        figure is StandingFigure.Retained or StandingFigure.Released or StandingFigure.ReleasedApproved;

    public static bool Is(PayoutFigure figure) => figure is PayoutFigure.FromRetention;

    public static bool Is(LedgerAccount account) => account is LedgerAccount.Retention or LedgerAccount.ReleasedRetention;

    public static bool Shows(this StandingFigures figures, LedgerAccount account)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Retains || !Is(account);
    }

    public static bool Shows(this Standing standing, PayoutFigure figure)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Retains || !Is(figure);
    }

    public static bool Shows(this StandingFigures figures, StandingFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Retains || !Is(figure);
    }

    public static bool Shows(this StandingFigures figures, PayoutFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Retains || !Is(figure);
    }
}
